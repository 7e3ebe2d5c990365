package eu.alliance.funding.ranking;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.Callers.treasurer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.judged;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.euros;
import static eu.alliance.funding.call.CallFixture.opened;
import static eu.alliance.funding.grant.GrantFixture.signing;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.application.ApplicationFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of 1,000,000.00 the first has 600,000.00; the second waits for 500,000.00, the third for 350,000.00. */
@QuarkusTest
class ReserveListTest {

    @Inject
    AdjustableClock clock;

    final List<UUID> cities = new ArrayList<>();
    final List<String> applications = new ArrayList<>();
    String grant = "";

    @BeforeEach
    void decide() {
        clock.stopAt(DEADLINE.minusSeconds(3600));
        var terms = aCallWith("budget", euros("1000000.00"));
        terms.put("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"));
        terms.put("maxGrant", euros("900000.00"));
        terms.put("eligibility", Map.of());
        var call = opened(terms);
        for (var requested : List.of("600000.00", "500000.00", "350000.00")) {
            cities.add(aCity("NL", 1000));
            applications.add(handedIn(call, cities.getLast(), requested));
        }
        clock.stopAt(DEADLINE.plusSeconds(60));
        applications.forEach(ApplicationFixture::screened);
        for (int i = 0; i < 3; i++) {
            judged(call, applications.get(i), scores(30 - i, 35, 25));
        }
        officer().post("/v1/calls/{id}/ranking", call).then().statusCode(201);
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(200);
        grant = city(cities.getFirst()).get("/v1/grants").path("items[0].id");
        stand("AWARDED", "RESERVE", "RESERVE");
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void movesUpWhenAGrantIsNotSigned() {
        city(cities.getFirst()).post("/v1/grants/{id}/decline", grant).then().statusCode(200);

        stand("WITHDRAWN", "AWARDED", "AWARDED");
    }

    @Test
    void movesUpWhenAnAwardIsLoweredByEnough() {
        signing(grant, cities.getFirst()).statusCode(200);

        lower("500000.01");
        stand("AWARDED", "RESERVE", "RESERVE");
        lower("500000.00");
        stand("AWARDED", "AWARDED", "RESERVE");
    }

    @Test
    void movesUpWhenEnoughIsRecovered() {
        signing(grant, cities.getFirst()).statusCode(200);
        pay("PRE_FINANCING", "300000.00");

        recover("99999.99");
        stand("AWARDED", "RESERVE", "RESERVE");
        recover("0.01");
        stand("AWARDED", "AWARDED", "RESERVE");
    }

    @Test
    void movesUpByWhatIsNotPaidWhenAGrantIsClosed() {
        signing(grant, cities.getFirst()).statusCode(200);
        pay("INTERIM", "150000.00");

        officer().post("/v1/grants/{id}/closing", grant).then().statusCode(200);

        stand("AWARDED", "AWARDED", "AWARDED");
    }

    @Test
    void movesUpWhenTheOneBeforeWithdraws() {
        city(cities.get(1))
                .post("/v1/applications/{id}/withdrawal", applications.get(1))
                .then()
                .statusCode(200);

        stand("AWARDED", "WITHDRAWN", "AWARDED"); // 400,000.00 were left all the time
    }

    private void stand(String... statuses) {
        assertThat(applications)
                .extracting(id -> officer().get("/v1/applications/{id}", id).<String>path("status"))
                .containsExactly(statuses);
    }

    private void lower(String award) {
        String amendment = city(cities.getFirst())
                .body(Map.of("change", Map.of("en", "Less is done."), "award", euros(award), "reason", "Staff"))
                .post("/v1/grants/{id}/amendments", grant)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        officer().post(amendment + "/approval").then().statusCode(200);
    }

    private void pay(String kind, String amount) {
        booked("payments", Map.of("kind", kind, "amount", euros(amount)));
    }

    private void recover(String amount) {
        booked("recoveries", Map.of("amount", euros(amount), "reason", "Not eligible."));
    }

    private void booked(String what, Map<String, Object> order) {
        treasurer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(order)
                .post("/v1/grants/{id}/{what}", grant, what)
                .then()
                .statusCode(201);
    }
}
