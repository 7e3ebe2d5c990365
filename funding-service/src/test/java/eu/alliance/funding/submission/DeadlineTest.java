package eu.alliance.funding.submission;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.Published;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadlineTest {

    @Inject
    AdjustableClock clock;

    @Inject
    Scheduler scheduler;

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String call = "";

    @BeforeEach
    void cities() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
        scheduler.resume();
    }

    @ParameterizedTest
    @CsvSource({
        "2042-03-30T01:59:59, Europe/Brussels, 2042-03-30T00:59:59Z", // the last second before clocks go forward
        "2042-03-30T03:00:00, Europe/Brussels, 2042-03-30T01:00:00Z", // the first one after
        "2042-10-26T01:59:59, Europe/Brussels, 2042-10-25T23:59:59Z", // the last one that comes once
        "2042-10-26T03:00:00, Europe/Brussels, 2042-10-26T02:00:00Z", // the first one after the hour that came twice
        "2042-07-01T17:00:00, Asia/Kathmandu, 2042-07-01T11:15:00Z"
    })
    void holdsToTheMillisecondOnBothSidesOfAClockChange(String local, String zone, Instant deadline) {
        var application = anApplication(Map.of("local", local, "zone", zone), deadline.minusSeconds(60));

        clock.stopAt(deadline.minusMillis(1));
        submit(application, "before").then().statusCode(201);
        clock.stopAt(deadline);
        var last = submit(application, "at");
        last.then().statusCode(201).body("deadline.instant", is(deadline.toString()));
        clock.stopAt(deadline.plusMillis(1));
        submit(application, "after").then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
        patch(application).then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
        submit(application, "at")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(last.<String>path("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2042-03-30T02:00", "2042-03-30T02:59:59", "2042-10-26T02:00", "2042-10-26T02:59:59"})
    void isNoTimeThatDoesNotExistOrComesTwice(String local) {
        officer()
                .body(aCallWith("deadline", Map.of("local", local, "zone", "Europe/Brussels")))
                .post("/v1/calls")
                .then()
                .statusCode(422);
    }

    @Test
    void isPutOffInTheMiddleOfTheRush() throws Exception {
        var deadline = Instant.parse("2042-03-14T16:00:00Z");
        var application = anApplication(deadline.minusSeconds(60));
        clock.stopAt(deadline);

        var requests = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 12; i++) {
            var key = "rush" + i;
            requests.add(() -> submit(application, key));
        }
        requests.add(6, this::extend);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            for (var answer : threads.invokeAll(requests)) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses.remove(6)).isEqualTo(200);
        assertThat(statuses).containsOnly(201);
        clock.stopAt(deadline.plusMillis(1));
        submit(application, "later").then().statusCode(201).body("deadline.instant", is("2042-03-15T16:00:00Z"));
        clock.stopAt(Instant.parse("2042-03-15T16:00:00.001Z"));
        submit(application, "too-late").then().statusCode(409);
    }

    @Test
    void isToldWhenItIsPutOffToThoseWhoHaveBegun() {
        var deadline = Instant.parse("2042-03-14T16:00:00Z");
        var begun = anApplication(deadline.minusSeconds(60));
        var withdrawn = begun(call, coordinator, partner);
        city(coordinator)
                .post("/v1/applications/{id}/withdrawal", withdrawn)
                .then()
                .statusCode(200);

        extend().then().statusCode(200).body("extensions[0].notice.en", is("The portal was down."));
        officer()
                .body(Map.of("reason", "secret-reason", "notice", Map.of("en", "No money.")))
                .post("/v1/calls/{id}/cancellation", call)
                .then()
                .statusCode(200)
                .body("cancellationNotice.en", is("No money."));

        var facts = Published.facts("funding.application", begun, 2);
        assertThat(Published.types("funding.application", begun, 2)).containsExactly("call-extended", "call-cancelled");
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.headers()).containsEntry("ce_cityid", coordinator.toString());
            assertThat(fact.value()).contains("notice").doesNotContain("secret-reason");
        });
        assertThat(Published.types("funding.application", withdrawn, 1)).containsExactly("withdrawn");
        submit(begun, "cancelled").then().statusCode(409).body("reason", is("CALL_CANCELLED"));
    }

    @Test
    void staysPassedWhenTheClockJumpsBackOnceItIsWrittenDown() {
        var deadline = Instant.parse("2042-03-14T16:00:00Z");
        var application = anApplication(deadline.minusSeconds(60));
        clock.stopAt(deadline.plusMillis(1));
        assertThat(Published.types("funding.call", call, 3)).endsWith("closed");

        clock.stopAt(deadline.minusSeconds(30));

        submit(application, "back-in-time").then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
        patch(application).then().statusCode(409);
    }

    @Test
    void staysPassedForWhoeverWasToldSoThoughNobodyElseHadClosedIt() {
        var deadline = Instant.parse("2042-03-14T16:00:00Z");
        var application = anApplication(deadline.minusSeconds(60));
        scheduler.pause(); // the job that would close it
        clock.stopAt(deadline.plusMillis(1));
        submit(application, "late").then().statusCode(409).body("reason", is("DEADLINE_PASSED"));

        clock.stopAt(deadline.minusMillis(1));

        submit(application, "back-in-time").then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
        patch(application).then().statusCode(409);
        anyone().get("/v1/calls/{id}", call).then().body("status", is("CLOSED"));
        assertThat(Published.types("funding.call", call, 3)).containsExactly("announced", "opened", "closed");
    }

    @Test
    void letsTheLastOneCountThoughTheClockJumpedBackBetween() {
        var deadline = Instant.parse("2042-03-14T16:00:00Z");
        var application = anApplication(deadline.minusSeconds(60));
        submit(application, "first").then().statusCode(201);
        patch(application).then().statusCode(200);
        clock.stopAt(deadline.minusSeconds(3600));

        var second = submit(application, "second");

        second.then().statusCode(201).body("receivedAt", is("2042-03-14T15:00:00.000Z"));
        officer()
                .get("/v1/applications/{id}", application)
                .then()
                .body("submission.receiptId", is(second.<String>path("id")))
                .body("title.en", is("Patched"));
    }

    private String anApplication(Instant now) {
        return anApplication(Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"), now);
    }

    private String anApplication(Map<String, String> deadline, Instant now) {
        clock.stopAt(now);
        call = opened(aCallWith("deadline", deadline));
        var application = begun(call, coordinator, partner);
        confirmed(application, partner);
        return application;
    }

    private Response submit(String application, String key) {
        return city(coordinator)
                .header("Idempotency-Key", key + application)
                .post("/v1/applications/{id}/submission", application);
    }

    private Response patch(String application) {
        return city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":{\"en\":\"Patched\"}}")
                .patch("/v1/applications/{id}", application);
    }

    private Response extend() {
        return officer()
                .body(Map.of(
                        "deadline", Map.of("local", "2042-03-15T17:00", "zone", "Europe/Brussels"),
                        "reason", "secret-reason",
                        "notice", Map.of("en", "The portal was down.")))
                .post("/v1/calls/{id}/extension", call);
    }
}
