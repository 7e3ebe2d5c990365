package eu.alliance.gateway.events;

import static eu.alliance.gateway.events.Facts.city;
import static eu.alliance.gateway.events.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.door.Gate;
import eu.alliance.gateway.stream.LiveFeed;
import eu.alliance.platform.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventStreamTest {

    private final UUID aarhus = UUID.randomUUID();
    private final UUID riga = UUID.randomUUID();
    private final Facts facts = new Facts();
    private final List<Listener> listeners = new ArrayList<>();

    @Inject
    Gate gate;

    @Inject
    LiveFeed live;

    @Inject
    MeterRegistry figures;

    @BeforeEach
    void isReady() throws Exception {
        facts.topics("registration.city", "registration.delegation", "practice.practice", "funding.call");
        facts.happen(city(aarhus, "MEMBER"), city(riga, "APPLICANT"));
        await().until(live::hasStarted);
        // the tail has passed what was there before, and follows the topics made just now
        var watch = listen(staff());
        await().until(() -> {
            facts.happen(
                    fact("funding.call.opened", "public", null),
                    fact("practice.practice.revised", "public", riga),
                    fact("registration.delegation.submitted", "public", riga));
            return watch.types().contains("eu.alliance.funding.call.opened.v1")
                    && watch.types().contains("eu.alliance.practice.practice.revised.v1")
                    && watch.types().contains("eu.alliance.registration.delegation.submitted.v1");
        });
        watch.close();
    }

    @AfterEach
    void close() {
        listeners.forEach(Listener::close);
        facts.close();
    }

    @Test
    void tellsEachListenerWhatTheyMaySeeAsItHappens() {
        var staff = listen(staff());
        var mine = listen(person(aarhus));
        var other = listen(person(riga));

        var ids = facts.happen(
                fact("registration.delegation.submitted", "owner", aarhus),
                fact("registration.delegation.submitted", "owner", riga),
                fact("practice.practice.published", "members", null),
                fact("funding.call.opened", "public", null));

        await().untilAsserted(() -> {
            assertThat(staff.ids()).contains(ids);
            assertThat(mine.ids()).contains(ids[0], ids[2], ids[3]).doesNotContain(ids[1]);
            assertThat(other.ids()).contains(ids[1], ids[3]).doesNotContain(ids[0], ids[2]);
        });
    }

    @Test
    void goesOnAfterTheLastEventSeen() {
        var first = listen(staff());
        var seen = facts.happen(fact("funding.call.opened", "public", null));
        await().until(() -> first.ids().contains(seen[0]));
        var cursor = first.lastId();
        first.close();
        var missed = facts.happen(
                fact("funding.call.extended", "public", null),
                fact("registration.delegation.submitted", "owner", riga));

        var second = listen(staff(), "Last-Event-ID: " + cursor);
        await().until(() -> second.ids().containsAll(List.of(missed)));
        var later = facts.happen(fact("funding.call.closed", "public", null));
        await().until(() -> second.ids().contains(later[0]));

        assertThat(second.ids())
                .containsOnlyOnce(missed)
                .containsOnlyOnce(later)
                .doesNotContain(seen);
    }

    @Test
    void catchesUpWithManyAndLosesNoneThatComeMeanwhile() {
        var first = listen(staff());
        var start = facts.happen(fact("funding.call.opened", "public", null));
        await().until(() -> first.ids().contains(start[0]));
        var cursor = first.lastId();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addAll(List.of(many(100)));
        }

        var second = listen(staff(), "Last-Event-ID: " + cursor);
        for (int i = 0; i < 5; i++) {
            ids.addAll(List.of(many(100)));
        }

        await().until(() -> second.ids().containsAll(ids));
        await().until(() -> first.ids().containsAll(ids));
        assertThat(second.ids()).doesNotHaveDuplicates();
    }

    @Test
    void standsStillWithAHeartbeatAndKnowsItsPlace() {
        var idle = open("/v1/events?types=eu.alliance.funding.grant.closed.v1", staff());

        await().until(() -> idle.text().split(": still here", -1).length > 2);
        assertThat(idle.ids()).isEmpty();
        assertThat(idle.lastId()).isNotEmpty();
        assertThat(idle.text()).contains("Content-Type: text/event-stream", "retry: 3000");
    }

    @Test
    void endsWithItsToken() {
        var soon = Instant.now(); // and a few seconds of leeway
        var brief = listen(
                Tokens.user("secretariat").roles("registrar").expires(soon).bearer());

        await().until(brief::hasEnded);
        assertThat(brief.text()).contains("the token has expired").endsWith("0\r\n\r\n");
    }

    @Test
    void keepsToTheTypesAskedFor() {
        var calls = open("/v1/events?types=eu.alliance.funding.call.closed.v1", staff());

        var ids =
                facts.happen(fact("funding.call.opened", "public", null), fact("funding.call.closed", "public", null));

        await().until(() -> calls.ids().contains(ids[1]));
        assertThat(calls.ids()).containsExactly(ids[1]);
    }

    @Test
    void tellsHundredsOfIdleListenersEachEventOnce() {
        var bearer = staff();
        var crowd = IntStream.range(0, 300)
                .mapToObj(_ -> open("/v1/events?types=eu.alliance.funding.call.closed.v1", bearer))
                .toList();
        await().until(() -> crowd.stream().allMatch(each -> each.text().contains(": connected")));

        var ids = facts.happen(fact("funding.call.closed", "public", null));

        await().untilAsserted(() ->
                assertThat(crowd).allSatisfy(each -> assertThat(each.ids()).containsExactly(ids)));
    }

    @Test
    void cutsAListenerThatIsTooSlow() {
        var slow = listen(staff());
        slow.stopsReading();
        var large = "{\"text\":\"" + "x".repeat(20_000) + "\"}";
        var batch = new Facts.Fact[50];
        Arrays.fill(batch, new Facts.Fact("eu.alliance.funding.call.opened.v1", "public", null, large));

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            facts.happen(batch);
            return figures.get("gateway.event.streams").gauge().value() == 0;
        });
    }

    @Test
    void refusesACursorThatIsNone() {
        var refused = open("/v1/events", staff(), "Last-Event-ID: 17");

        await().until(() -> refused.text().contains("MALFORMED_CURSOR"));
        assertThat(refused.text()).startsWith("HTTP/1.1 400");
    }

    private String[] many(int n) {
        var all = new Facts.Fact[n];
        for (int i = 0; i < n; i++) {
            all[i] = fact("registration.delegation.submitted", "owner", UUID.randomUUID());
        }
        return facts.happen(all);
    }

    private Listener listen(String bearer, String... headers) {
        var listener = open("/v1/events", bearer, headers);
        await().until(() -> listener.text().contains(": connected"));
        return listener;
    }

    private Listener open(String target, String bearer, String... headers) {
        var listener = new Listener(gate.port(), target, bearer, headers);
        listeners.add(listener);
        return listener;
    }

    private static String staff() {
        return Tokens.user("secretariat").roles("registrar").bearer();
    }

    private static String person(UUID city) {
        return Tokens.user("of" + city).roles("city-admin").city(city).bearer();
    }
}
