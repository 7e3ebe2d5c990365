package eu.alliance.funding.assignment;

import static eu.alliance.funding.Callers.evaluatorOf;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static eu.alliance.funding.assignment.EvaluationFixture.assigned;
import static eu.alliance.funding.assignment.EvaluationFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.platform.testkit.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementsTest {

    @Inject
    AdjustableClock clock;

    @Inject
    SessionFactory database;

    final UUID home = UUID.randomUUID();
    final String expert = "expert-of-" + home;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void takesAsManyStatementsForManyAssignmentsAsForFew() {
        var few = judgedBy(1);
        var many = judgedBy(5);

        for (var path :
                new String[] {"/v1/calls/%s/assignments", "/v1/calls/%s/evaluators", "/v1/applications?call=%s"}) {
            assertThat(statementsOf(path.formatted(many), 5, () -> officer()))
                    .as(path)
                    .isEqualTo(statementsOf(path.formatted(few), 1, () -> officer()))
                    .isPositive();
        }
        var mine = "/v1/my-evaluations?call=%s";
        assertThat(statementsOf(mine.formatted(many), 5, () -> evaluatorOf(home, expert)))
                .isEqualTo(statementsOf(mine.formatted(few), 1, () -> evaluatorOf(home, expert)))
                .isPositive();
    }

    /** A call with some applications, one of its as many evaluators being the expert, who has them all. */
    private String judgedBy(int applications) {
        var cities = IntStream.range(0, applications)
                .mapToObj(_ -> aCity("NL", 1000))
                .toList();
        clock.stopAt(DEADLINE.minusSeconds(60));
        var call = aCallForCities();
        var ids = cities.stream().map(city -> handedIn(call, city, "500000.00")).toList();
        clock.stopAt(DEADLINE.plusSeconds(60));
        named(call, expert);
        IntStream.range(1, applications).forEach(i -> named(call, "colleague-" + i));
        ids.forEach(id -> assigned(id, expert));
        return call;
    }

    private long statementsOf(String path, int items, Supplier<RequestSpecification> caller) {
        return Statements.of(
                database, () -> caller.get().get(path).then().statusCode(200).body("items", hasSize(items)));
    }
}
