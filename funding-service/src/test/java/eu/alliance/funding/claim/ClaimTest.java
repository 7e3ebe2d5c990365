package eu.alliance.funding.claim;

import static eu.alliance.funding.Callers.as;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.Callers.treasurer;
import static eu.alliance.funding.call.CallFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.funding.grant.AGrant;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimTest extends AGrant {

    @BeforeEach
    void signIt() {
        claim("INTERIM", "1.00", null).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        sign().statusCode(200);
    }

    @Test
    void isApprovedByOneAndPaidByAnother() {
        String place = claim("PRE_FINANCING", "250000.00", null)
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("SUBMITTED"))
                .body("allowedTransitions", empty())
                .extract()
                .header("Location");
        paying(treasurer(), place).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        officer().get(place).then().statusCode(200).body("allowedTransitions", contains("approval", "return"));

        as(both("grants-officer"))
                .post(place + "/approval")
                .then()
                .statusCode(200)
                .body("status", is("APPROVED"));

        paying(as(both("finance")), place).statusCode(403).body("reason", is("FOUR_EYES"));
        treasurer().get(place).then().body("allowedTransitions", contains("payment"));
        paying(treasurer(), place).statusCode(200).body("status", is("PAID"));
        paying(treasurer(), place).statusCode(409);
        city(coordinator)
                .get("/v1/grants/{id}", grant)
                .then()
                .body("payments.kind", contains("PRE_FINANCING"))
                .body("paid.amount", is("250000.00"));
    }

    @Test
    void isNotForMoreThanCouldBePaid() {
        claim("INTERIM", "500000.01", null).statusCode(422).body("reason", is("AWARD_EXCEEDED"));
        claim("PRE_FINANCING", "250000.01", null).statusCode(422).body("reason", is("PRE_FINANCING_EXCEEDED"));
        claim("FINAL", "0.00", null).statusCode(422).body("reason", is("NOT_POSITIVE"));
        city(coordinator)
                .body(Map.of("kind", "FINAL", "amount", euros("1.00")))
                .post("/v1/grants/{id}/claims", grant)
                .then()
                .statusCode(400)
                .body("reason", is("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void waitsForTheReportThatItFollowsFrom() {
        claim("INTERIM", "1.00", UUID.randomUUID().toString()).statusCode(404);
        String report = city(coordinator)
                .body(Map.of("kind", "INTERIM", "summary", Map.of("en", "Half way.")))
                .post("/v1/grants/{id}/reports", grant)
                .path("id");
        String place =
                claim("INTERIM", "1.00", report).statusCode(201).extract().header("Location");

        officer().post(place + "/approval").then().statusCode(409).body("reason", is("REPORT_NOT_APPROVED"));
        officer()
                .post("/v1/grants/{id}/reports/{report}/approval", grant, report)
                .then()
                .statusCode(200);
        officer().post(place + "/approval").then().statusCode(200);
    }

    @Test
    void isReturnedWithAReason() {
        String place = claim("INTERIM", "1.00", null).extract().header("Location");

        officer().body(Map.of()).post(place + "/return").then().statusCode(422);
        officer()
                .body(Map.of("reason", "No invoices"))
                .post(place + "/return")
                .then()
                .statusCode(200)
                .body("status", is("RETURNED"))
                .body("returnReason", is("No invoices"));
        officer().post(place + "/approval").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void isPaidOnceHoweverManyPayAtOnce() throws Exception {
        String place = claim("INTERIM", "100000.00", null).extract().header("Location");
        officer().post(place + "/approval").then().statusCode(200);
        Callable<Integer> payment = () -> paying(treasurer(), place).extract().statusCode();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> payment).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        }

        treasurer().get("/v1/grants/{id}", grant).then().body("paid.amount", is("100000.00"));
    }

    @Test
    void isItsCoordinatorsToMake() {
        String place = claim("INTERIM", "1.00", null).extract().header("Location");
        var stranger = city(UUID.randomUUID());

        stranger.get(place).then().statusCode(404);
        city(UUID.randomUUID()).get("/v1/grants/{id}/claims", grant).then().statusCode(404);
        cityEditor(coordinator).get("/v1/grants/{id}/claims", grant).then().body("items", notNullValue());
        city(coordinator).post(place + "/approval").then().statusCode(403);
        paying(officer(), place).statusCode(403);
        officer()
                .post("/v1/grants/{id}/claims/{other}/approval", grant, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static Tokens both(String role) {
        return Tokens.user("secretary-treasurer").roles(role);
    }

    private ValidatableResponse claim(String kind, String amount, @Nullable String report) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "amount", euros(amount)));
        if (report != null) {
            body.put("reportId", report);
        }
        return city(coordinator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/grants/{id}/claims", grant)
                .then();
    }

    private static ValidatableResponse paying(RequestSpecification payer, String place) {
        return payer.header("Idempotency-Key", UUID.randomUUID().toString())
                .post(place + "/payment")
                .then();
    }
}
