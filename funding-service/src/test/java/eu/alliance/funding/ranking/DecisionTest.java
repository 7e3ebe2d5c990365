package eu.alliance.funding.ranking;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.application.ApplicationFixture.screened;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static eu.alliance.funding.assignment.EvaluationFixture.judged;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.Published;
import eu.alliance.funding.application.ApplicationFixture;
import eu.alliance.platform.testkit.ContractSchemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("funding-service");

    @Inject
    AdjustableClock clock;

    final List<UUID> cities = new ArrayList<>();
    final List<String> applications = new ArrayList<>();
    String call = "";

    /** Seven of 3,000,000.00 ask for a part of 18,500,000.00: six are funded. The eighth is too weak. */
    void judgeEight() {
        for (int i = 0; i < 8; i++) {
            cities.add(aCity("NL", 1000));
        }
        clock.stopAt(DEADLINE.minusSeconds(3600));
        call = aCallForCities();
        cities.forEach(city -> applications.add(handedIn(call, city, "3000000.00")));
        clock.stopAt(DEADLINE.plusSeconds(60));
        applications.forEach(ApplicationFixture::screened);
        for (int i = 0; i < 8; i++) {
            judged(call, applications.get(i), scores(30 - i, i == 7 ? 10 : 35, 25));
        }
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void fundsInOrderAndGivesWhatFreesToTheReserve() {
        judgeEight();
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(409).body("reason", is("RANKING_MISSING"));
        rank().statusCode(201)
                .header("Location", is("/v1/calls/" + call + "/ranking"))
                .header("ETag", notNullValue())
                .body("items.rank", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.applicationId", is(applications))
                .body("items[0].total", is("90.00"))
                .body(
                        "items.outcome",
                        contains(
                                "FUNDED",
                                "FUNDED",
                                "FUNDED",
                                "FUNDED",
                                "FUNDED",
                                "FUNDED",
                                "RESERVE",
                                "BELOW_THRESHOLD"));
        city(cities.getFirst()).get("/v1/calls/{id}/ranking", call).then().statusCode(404);
        city(cities.getFirst()).get("/v1/grants").then().body("items", empty());

        officer()
                .post("/v1/calls/{id}/decision", call)
                .then()
                .statusCode(200)
                .body("status", is("DECIDED"))
                .body("allowedTransitions", empty());

        city(cities.getFirst()).get("/v1/calls/{id}/ranking", call).then().statusCode(200);
        city(UUID.randomUUID()).get("/v1/calls/{id}/ranking", call).then().statusCode(404);
        assertThat(statuses())
                .containsExactly(
                        "AWARDED", "AWARDED", "AWARDED", "AWARDED", "AWARDED", "AWARDED", "RESERVE", "REJECTED");
        city(cities.getFirst())
                .get("/v1/applications/{id}/consensus", applications.getFirst())
                .then()
                .statusCode(200);
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        rank().statusCode(409);
        isATableForTheCommittee();
        tells();

        String declined = city(cities.getFirst()).get("/v1/grants").path("items[0].id");
        city(cities.getFirst())
                .post("/v1/grants/{id}/decline", declined)
                .then()
                .statusCode(200)
                .body("status", is("DECLINED"))
                .body("unpaid.amount", is("0.00"));

        assertThat(statuses().getFirst()).isEqualTo("WITHDRAWN");
        assertThat(statuses().get(6)).isEqualTo("AWARDED");
        city(cities.get(6))
                .get("/v1/grants")
                .then()
                .body("items.applicationId", contains(applications.get(6)))
                .body("items[0].award.amount", is("3000000.00"))
                .body("items[0].status", is("AWARDED"))
                .body("items[0].payments", empty());
    }

    @Test
    void waitsForEveryEvaluationAndRanksAnewWhenOneIsTakenBack() {
        cities.addAll(List.of(aCity("NL", 1000), aCity("NL", 1000)));
        clock.stopAt(DEADLINE.minusSeconds(3600));
        call = aCallForCities();
        cities.forEach(city -> applications.add(handedIn(call, city, "3000000.00")));
        rank().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        clock.stopAt(DEADLINE.plusSeconds(60));
        screened(applications.getFirst());
        judged(call, applications.getFirst(), scores(25, 35, 25));

        rank().statusCode(409).body("reason", is("EVALUATION_INCOMPLETE"));
        officer()
                .body(Map.of("admissible", false, "reason", "Empty"))
                .post("/v1/applications/{id}/admissibility", applications.getLast())
                .then()
                .statusCode(200);
        rank().statusCode(201).body("items.applicationId", contains(applications.getFirst()));
        officer().get("/v1/calls/{id}", call).then().body("allowedTransitions", contains("decision", "cancellation"));
        city(cities.getFirst())
                .post("/v1/applications/{id}/withdrawal", applications.getFirst())
                .then()
                .statusCode(200);
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(409).body("reason", is("RANKING_OUTDATED"));
        rank().statusCode(201).body("items", empty());
        officer().post("/v1/calls/{id}/decision", call).then().statusCode(200);
    }

    private void isATableForTheCommittee() {
        var table = "/v1/calls/" + call + "/ranking/places";
        var next = officer()
                .get(table + "?limit=6")
                .then()
                .statusCode(200)
                .body("items.rank", contains(1, 2, 3, 4, 5, 6))
                .body("items[0].title.en", is("ToNite"))
                .body("items[0].country", is("NL"))
                .body("items[0].status", is("AWARDED"))
                .extract()
                .<String>path("next");
        officer().get(next).then().body("items.rank", contains(7, 8)).body("next", nullValue());
        var csv = officer().accept("text/csv").get(table).asString();
        assertThat(csv.lines()).hasSize(9).anyMatch(line -> line.contains("90.00") && line.contains("FUNDED"));
        officer()
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(table)
                .then()
                .statusCode(200);
        city(cities.getFirst()).get(table).then().statusCode(403);
        officer().get("/v1/calls/{id}/ranking/places", UUID.randomUUID()).then().statusCode(404);
    }

    private void tells() {
        var decided = Published.facts("funding.call", call, 5).getLast();
        assertThat(CONTRACTS.faults("call-decided.v1", "" + decided.value())).isEmpty();
        var awarded = Published.facts("funding.application", applications.getFirst(), 2)
                .getLast();
        assertThat(CONTRACTS.faults("application-awarded.v1", "" + awarded.value()))
                .isEmpty();
        var rejected = Published.facts("funding.application", applications.getLast(), 2)
                .getLast();
        assertThat(CONTRACTS.faults("application-rejected.v1", "" + rejected.value()))
                .isEmpty();
        assertThat(rejected.headers()).containsEntry("ce_visibility", "owner");
    }

    private ValidatableResponse rank() {
        return officer().post("/v1/calls/{id}/ranking", call).then();
    }

    private List<String> statuses() {
        return applications.stream()
                .map(id -> officer().get("/v1/applications/{id}", id).<String>path("status"))
                .toList();
    }
}
