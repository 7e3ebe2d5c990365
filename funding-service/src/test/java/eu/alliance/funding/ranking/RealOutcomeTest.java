package eu.alliance.funding.ranking;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static eu.alliance.funding.assignment.EvaluationFixture.judged;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.application.ApplicationFixture;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call of 2016 came to, from the scores on: 16 submitted, 6 funded, 2 reserve, 6 no budget, 2 below threshold. */
@QuarkusTest
class RealOutcomeTest {

    @Inject
    AdjustableClock clock;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void comesOfScoresAndIsWrittenDownStepByStep() {
        var city = aCity("NL", 1000);
        clock.stopAt(DEADLINE.minusSeconds(3600));
        var call = aCallForCities();
        var applications = IntStream.range(0, 16)
                .mapToObj(_ -> handedIn(call, city, "3000000.00"))
                .toList();
        clock.stopAt(DEADLINE.plusSeconds(60));
        applications.forEach(ApplicationFixture::screened);
        for (int i = 0; i < 16; i++) {
            // the last but one misses the overall threshold, the last a criterion's
            judged(call, applications.get(i), scores(i == 15 ? 19.99 : 30 - i * 0.5, i == 14 ? 20 : 35, 20));
        }

        officer().post("/v1/calls/{id}/ranking", call).then().statusCode(201).body("items", hasSize(16));
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(200);

        List<String> outcomes = officer().get("/v1/calls/{id}/ranking", call).path("items.outcome");
        assertThat(outcomes.stream().collect(groupingBy(each -> each, counting())))
                .isEqualTo(Map.of("FUNDED", 6L, "RESERVE", 2L, "NO_BUDGET", 6L, "BELOW_THRESHOLD", 2L));
        List<String> grants = city(city).get("/v1/grants").path("items.applicationId");
        assertThat(grants).containsExactlyInAnyOrderElementsOf(applications.subList(0, 6));
        assertThat(writtenDown(call))
                .containsEntry("Evaluator CREATED " + subject("officer"), 32L)
                .containsEntry("Assignment CREATED " + subject("officer"), 32L)
                .containsKeys(
                        "Assignment CHANGED " + subject("first-" + applications.getFirst()),
                        "Assignment CHANGED " + subject("second-" + applications.getLast()),
                        "Ranking CHANGED " + subject("officer"))
                .containsEntry("Consensus CREATED " + subject("officer"), 16L)
                .containsEntry("Ranking CREATED " + subject("officer"), 1L)
                .containsEntry("Grant CREATED " + subject("officer"), 6L);
    }

    /** As tokens of tests have it. */
    private static UUID subject(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(UTF_8));
    }

    /** How often who did what, of all that a call's evaluation is made of. */
    private static Map<String, Long> writtenDown(String call) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery("""
                        select subject_type || ' ' || change || ' ' || actor from audit_entry where subject_id in (
                            select id from evaluator where call_id = ?1 union select id from assignment where call_id = ?1
                            union select id from consensus where call_id = ?1 union select id from ranking where call_id = ?1
                            union select id from grant_agreement where call_id = ?1)""", String.class)
                        .setParameter(1, UUID.fromString(call))
                        .getResultList());
        return rows.stream().map(String::valueOf).collect(groupingBy(each -> each, counting()));
    }
}
