package eu.alliance.funding.rush;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.funding.application.Application;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TurnstileTest.FourAtOnce.class)
class TurnstileTest {

    static final int MOST = 4;

    public static class FourAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("alliance.http.most-at-once", String.valueOf(MOST));
        }
    }

    @Inject
    MeterRegistry registry;

    @Test
    void tellsWhoeverWouldWaitLongToComeAgain() throws Exception {
        var city = aCity("NL", 1000);
        var application = handedIn(aCallForCities(), city, "500000.00");

        try (var threads = Executors.newCachedThreadPool()) {
            var inside = QuarkusTransaction.requiringNew().call(() -> {
                Application.hold(UUID.fromString(application)); // whoever hands it in waits for us
                var waiting = submitting(threads, city, application);
                await().atMost(30, SECONDS)
                        .until(() -> registry.get("requests.inside").gauge().value() == MOST);
                submit(city, application)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", is("1"))
                        .body("reason", is("TOO_BUSY"))
                        .body("requestId", notNullValue());
                return waiting;
            });
            for (var each : inside) {
                assertThat(each.get().statusCode()).isEqualTo(201);
            }
        }

        await().atMost(30, SECONDS)
                .until(() -> registry.get("requests.inside").gauge().value() == 0);
        assertThat(submit(city, application).statusCode()).isEqualTo(201);
    }

    private static List<Future<Response>> submitting(ExecutorService threads, UUID city, String application) {
        return IntStream.range(0, MOST)
                .mapToObj(_ -> threads.submit(() -> submit(city, application)))
                .toList();
    }

    private static Response submit(UUID city, String application) {
        return city(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/applications/{id}/submission", application);
    }
}
