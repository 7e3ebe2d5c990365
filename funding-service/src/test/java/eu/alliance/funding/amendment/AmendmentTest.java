package eu.alliance.funding.amendment;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.euros;
import static org.hamcrest.Matchers.is;

import eu.alliance.funding.grant.AGrant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AmendmentTest extends AGrant {

    @Test
    void lowersTheAwardAsFarAsItIsNotPaid() {
        propose("400000.00").statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        sign().statusCode(200);
        propose("500000.01").statusCode(422).body("reason", is("AWARD_OUT_OF_RANGE"));
        propose("-1.00").statusCode(422);
        String lower = propose("300000.00").statusCode(201).extract().header("Location");
        String lowest = propose("100.00").statusCode(201).extract().header("Location");
        pay("INTERIM", "250000.00").statusCode(201);

        officer().post(lowest + "/approval").then().statusCode(422).body("reason", is("AWARD_OUT_OF_RANGE"));
        officer().post(lower + "/approval").then().statusCode(200).body("status", is("APPROVED"));

        city(coordinator)
                .get("/v1/grants/{id}", grant)
                .then()
                .body("award.amount", is("300000.00"))
                .body("unpaid.amount", is("50000.00"));
        officer().post(lower + "/approval").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        officer()
                .body(Map.of("reason", "No"))
                .post(lowest + "/return")
                .then()
                .statusCode(200)
                .body("status", is("RETURNED"))
                .body("returnReason", is("No"));
    }

    @Test
    void isItsCoordinatorsToAskAndTheOfficersToAgree() {
        sign().statusCode(200);
        String place = propose("1.00").statusCode(201).extract().header("Location");

        city(coordinator).get(place).then().statusCode(200);
        city(UUID.randomUUID()).get(place).then().statusCode(404);
        city(coordinator).post(place + "/approval").then().statusCode(403);
        cityEditor(coordinator)
                .body(Map.of())
                .post("/v1/grants/{id}/amendments", grant)
                .then()
                .statusCode(403);
        officer()
                .post("/v1/grants/{id}/amendments/{other}/approval", grant, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse propose(String award) {
        return city(coordinator)
                .body(Map.of("change", Map.of("en", "A partner does less."), "award", euros(award), "reason", "Staff"))
                .post("/v1/grants/{id}/amendments", grant)
                .then();
    }
}
