package eu.alliance.funding.reporting;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.euros;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.funding.grant.AGrant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantReportTest extends AGrant {

    @Test
    void isHandedInThenApprovedOrReturned() {
        report(coordinator, "100.00").statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        sign().statusCode(200);

        String place = report(coordinator, "100.00")
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("SUBMITTED"))
                .body("total.amount", is("100.00"))
                .body("indicators[0].value", is(1250))
                .extract()
                .header("Location");
        officer().get(place).then().statusCode(200).body("allowedTransitions", contains("approval", "return"));
        officer().body(Map.of()).post(place + "/return").then().statusCode(422);
        officer()
                .body(Map.of("reason", "No receipts"))
                .post(place + "/return")
                .then()
                .statusCode(200)
                .body("status", is("RETURNED"));
        officer().post(place + "/approval").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));

        String second = report(coordinator, "99.00").statusCode(201).extract().header("Location");
        officer().post(second + "/approval").then().statusCode(200).body("status", is("APPROVED"));
        city(coordinator)
                .get("/v1/grants/{id}/reports", grant)
                .then()
                .body("items.status", hasItems("RETURNED", "APPROVED"));
        cityEditor(coordinator).post(second + "/approval").then().statusCode(403);
        city(UUID.randomUUID()).get(second).then().statusCode(404);
        city(UUID.randomUUID()).get("/v1/grants/{id}/reports", grant).then().statusCode(404);
    }

    @Test
    void isOfTheConsortiumsOwnCosts() {
        sign().statusCode(200);

        report(UUID.randomUUID(), "1.00").statusCode(404);
        reportWith(coordinator, UUID.randomUUID(), "-1.00")
                .statusCode(422)
                .body("errors.reason", hasItems("NOT_A_PARTNER", "NEGATIVE_AMOUNT"));
    }

    private ValidatableResponse report(UUID caller, String cost) {
        return reportWith(caller, coordinator, cost);
    }

    private ValidatableResponse reportWith(UUID caller, UUID spender, String cost) {
        return city(caller)
                .body(Map.of(
                        "kind",
                        "INTERIM",
                        "summary",
                        Map.of("en", "Half way."),
                        "costs",
                        List.of(Map.of("cityId", spender, "category", "TRAVEL", "amount", euros(cost))),
                        "indicators",
                        List.of(Map.of("code", "people-reached", "target", 1000, "value", 1250))))
                .post("/v1/grants/{id}/reports", grant)
                .then();
    }
}
