package eu.alliance.funding.city;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.funding.Announcing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CityInboxTest {

    @Test
    void knowsTheLastOfACitysStatesWhateverTheOrder() {
        var id = UUID.randomUUID();

        tell(id, "registered", 1, "APPLICANT", "LAU");
        tell(id, "admitted", 3, "MEMBER", "LAU");
        tell(id, "changed", 2, "APPLICANT", "LAU");
        tell(id, "left", 4, "LEFT", "FUA");

        await().atMost(30, SECONDS).until(() -> of(id, KnownCity::revision).equals(Optional.of(4L)));
        assertThat(of(id, KnownCity::isMember)).contains(false);
        assertThat(of(id, city -> city.population().isPresent())).contains(false);
        assertThat(of(id, KnownCity::country)).contains("IT");
    }

    @Test
    void isNotTurnedBackByAnEarlierState() {
        var id = UUID.randomUUID();

        tell(id, "admitted", 3, "MEMBER", "LAU");
        tell(id, "registered", 1, "APPLICANT", "FUA");
        var last = UUID.randomUUID();
        tellUntilKnown(id, last);

        assertThat(of(id, KnownCity::isMember)).contains(true);
        assertThat(of(id, city -> city.population().orElse(0))).contains(847_000L);
        assertThat(of(id, KnownCity::revision)).contains(3L);
    }

    // the same key goes to the same partition: once the later event has had its effect the earlier ones have
    private static void tellUntilKnown(UUID key, UUID city) {
        Announcing.event(
                UUID.randomUUID(), "eu.alliance.registration.city.registered.v1", key, state(city, 1, "MEMBER", "LAU"));
        await().atMost(30, SECONDS).until(() -> of(city, KnownCity::revision).isPresent());
    }

    private static void tell(UUID city, String fact, long revision, String status, String unit) {
        Announcing.event(
                UUID.randomUUID(),
                "eu.alliance.registration.city." + fact + ".v1",
                city,
                state(city, revision, status, unit));
    }

    private static String state(UUID city, long revision, String status, String unit) {
        return """
                {"id":"%s","revision":%d,"slug":"turin","kind":"CITY","name":{"en":"Turin"},"country":"IT",
                 "population":{"value":847000,"unit":"%s","year":2021,"source":"ISTAT"},
                 "memberships":[],"status":"%s","somethingNew":{"a":1}}""".formatted(city, revision, unit, status);
    }

    private static <T> Optional<T> of(UUID id, Function<KnownCity, T> question) {
        return QuarkusTransaction.requiringNew().call(() -> KnownCity.of(id).map(question));
    }
}
