package eu.alliance.platform.operation;

import static eu.alliance.platform.note.Notes.GOOD;
import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static eu.alliance.platform.note.Notes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.note.AdjustableClock;
import eu.alliance.platform.note.Noted;
import eu.alliance.platform.testkit.KafkaProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // JUnit and Quarkus fill the fields
class OperationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    AdjustableClock clock;

    @Inject
    Housekeeping housekeeping;

    @AfterEach
    void theClockIsRightAgain() {
        clock.putAhead(Duration.ZERO);
    }

    private static String posted() {
        var id = written();
        riga().noContentType().post("/v1/notes/" + id + "/posting").then().statusCode(200);
        return id;
    }

    private static boolean isHeard(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Noted.findByIdOptional(UUID.fromString(id)).isPresent());
    }

    private static List<String> sent(String id) {
        return KafkaProbe.here().read("note.note").stream()
                .filter(fact -> id.equals(fact.key()))
                .map(fact -> fact.headers().get("ce_id"))
                .toList();
    }

    private ValidatableResponse command(String command) {
        return plain().noContentType().post(management.resolve(command)).then();
    }

    private static void isHeardInTime(String id) {
        await().atMost(PATIENCE).until(() -> isHeard(id));
    }

    @Test
    void aReadModelBuiltAnewEqualsItsSource() {
        var ids = IntStream.range(0, 10).mapToObj(_ -> posted()).toList();
        ids.forEach(OperationTest::isHeardInTime);
        QuarkusTransaction.requiringNew().run(() -> Noted.update("title = 'spoiled', facts = 17"));

        command("/q/read-models/rebuild").statusCode(200).body("generation", greaterThanOrEqualTo(1));

        ids.forEach(OperationTest::isHeardInTime);
        ids.forEach(id -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Noted.<Noted>findById(UUID.fromString(id)).facts()))
                .isOne());
        var later = posted();
        isHeardInTime(later);
    }

    @Test
    void eventsPublishedAgainAreTheSameAndHaveNoFurtherEffect() {
        var since = Instant.now();
        var id = posted();
        isHeardInTime(id);

        command("/q/outbox/republish?since=" + since).statusCode(200).body("republished", greaterThanOrEqualTo(1));

        await().atMost(PATIENCE).until(() -> sent(id).size() == 2);
        assertThat(sent(id).stream().distinct()).hasSize(1);
        var later = posted();
        isHeardInTime(later);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Noted.<Noted>findById(UUID.fromString(id)).facts()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?since=yesterday", "?since=2027-03-15T16:00:00Z&until=later"})
    void aCommandThatCannotBeReadDoesNothing(String query) {
        command("/q/outbox/republish" + query).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/outbox/republish?since=2020-01-01T00:00:00Z",
                "/q/read-models/rebuild",
                "/q/metrics",
                "/q/health"
            })
    void whatOperatorsMayIsNotAtTheDoor(String path) {
        riga().noContentType().post(path).then().statusCode(404);
        riga().get(path).then().statusCode(404);
    }

    @Test
    void figuresAreShown() {
        var id = posted();
        isHeardInTime(id);
        riga().contentType("application/json")
                .header("Idempotency-Key", "figure")
                .body(GOOD)
                .post("/v1/notes");
        riga().contentType("application/json")
                .header("Idempotency-Key", "figure")
                .body(GOOD)
                .post("/v1/notes");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                plain().get(management.resolve("/q/metrics")).asString())
                        .containsPattern("(?m)^outbox_waiting(\\{.*})? 0\\.0")
                        .containsPattern("(?m)^outbox_oldest_waiting_seconds(\\{.*})? 0\\.0")
                        .containsPattern("(?m)^relay_published_total(\\{.*})? [1-9]")
                        .containsPattern("(?m)^inbox_effects_total\\{.*topic=\"note\\.note\".*} [1-9]")
                        .containsPattern("(?m)^consumer_lag(\\{.*})? 0\\.0")
                        .containsPattern("(?m)^idempotency_replays_total(\\{.*})? [1-9]")
                        .contains("http_server_requests_seconds"));
    }

    @Test
    void readinessKnowsDatabaseAndKafka() {
        plain().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.find { it.name == 'Kafka' }.data.reachable", is(true))
                .body("checks.name.any { it.toLowerCase().contains('database') }", is(true));
        plain().get(management.resolve("/q/health/live")).then().statusCode(200);
    }

    @Test
    void whatHasServedItsTimeIsSweptAndNothingElse() {
        var id = posted();
        isHeardInTime(id);
        await().atMost(PATIENCE).until(() -> QuarkusTransaction.requiringNew().call(() -> sent(id).size() >= 1));
        riga().contentType("application/json")
                .header("Idempotency-Key", "to be swept".replace(' ', '-'))
                .body(GOOD)
                .post("/v1/notes")
                .then()
                .statusCode(201);

        clock.putAhead(Duration.ofHours(47));
        assertThat(housekeeping.sweep()).isEqualTo(new Housekeeping.Swept(0, 0, 0));
        clock.putAhead(Duration.ofDays(29));
        assertThat(housekeeping.sweep())
                .returns(0L, Housekeeping.Swept::outbox)
                .satisfies(swept -> assertThat(swept.idempotency()).isPositive());
        clock.putAhead(Duration.ofDays(31));
        assertThat(housekeeping.sweep())
                .returns(0L, Housekeeping.Swept::inbox)
                .satisfies(swept -> assertThat(swept.outbox()).isPositive());
        clock.putAhead(Duration.ofDays(61));
        assertThat(housekeeping.sweep().inbox()).isPositive();
    }
}
