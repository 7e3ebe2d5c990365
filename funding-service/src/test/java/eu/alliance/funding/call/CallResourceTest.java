package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.as;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announced;
import static eu.alliance.funding.call.CallFixture.announcing;
import static eu.alliance.funding.call.CallFixture.local;
import static eu.alliance.funding.call.CallFixture.opened;
import static eu.alliance.funding.call.CallFixture.tagOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallResourceTest {

    @Test
    void isAnnouncedAndReadByAnyone() {
        var answer = announcing(aCallWith("deadline", local("2099-03-15T17:00", "Europe/Brussels")))
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("FORTHCOMING"))
                .body("allowedTransitions", contains("opening", "cancellation"));
        String id = answer.extract().path("id");

        answer.header("Location", endsWith("/v1/calls/" + id));
        anyone().get("/v1/calls/{id}", id)
                .then()
                .statusCode(200)
                .body("deadline.instant", is("2099-03-15T16:00:00Z"))
                .body("budget.amount", is("18500000.00"))
                .body("coFinancingRates[0].rate", is("0.65"))
                .body("criteria[0].threshold", is(20))
                .body("criteria[1].threshold", nullValue())
                .body("eligibility.minPartners", is(2))
                .body("eligibility.minCountries", is(1))
                .body("allowedTransitions", empty());
    }

    @Test
    void needsLittle() {
        var call = Map.of(
                "title", Map.of("en", "Small grants"),
                "deadline", local("2099-04-14T20:00:30", "Europe/Paris"),
                "budget", CallFixture.euros("15000.00"),
                "coFinancingRate", "1.00");

        announcing(call)
                .statusCode(201)
                .body("maxGrant.amount", is("15000.00"))
                .body("minGrant.amount", is("0.00"))
                .body("preFinancingRate", is("0.00"))
                .body("criteria", empty())
                .body("deadline.local", is("2099-04-14T20:00:30"));
    }

    @Test
    void opensExtendsAndCancels() {
        var id = opened(aCallWith("deadline", local("2099-03-15T17:00", "Europe/Brussels")));

        officer()
                .body(Map.of("deadline", local("2099-03-16T17:00", "Europe/Brussels"), "reason", "A holiday"))
                .post("/v1/calls/{id}/extension", id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("OPEN"))
                .body("deadline.instant", is("2099-03-16T16:00:00Z"))
                .body("extensions[0].reason", is("A holiday"));
        anyone().get("/v1/calls/{id}", id).then().body("extensions[0].reason", nullValue());
        officer()
                .body(Map.of("reason", "No money"))
                .post("/v1/calls/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("allowedTransitions", empty());
        officer()
                .post("/v1/calls/{id}/opening", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void isExtendedToALaterTimeOnly() {
        var id = opened(aCallWith("deadline", local("2099-03-15T17:00", "Europe/Brussels")));

        officer()
                .body(Map.of("deadline", local("2099-03-15T17:00", "Europe/Brussels"), "reason", "None"))
                .post("/v1/calls/{id}/extension", id)
                .then()
                .statusCode(422)
                .body("reason", is("NOT_LATER"))
                .body("errors[0].pointer", is("/deadline"));
    }

    @Test
    void isPatchedUnderItsTag() {
        var id = announced();
        var patch = "{\"title\":{\"fr\":null,\"de\":\"Schutz\"},\"deadline\":{\"local\":\"2098-01-02T03:04\"}}";

        patching(id, patch).patch("/v1/calls/{id}", id).then().statusCode(428);
        patching(id, patch)
                .header("If-Match", "\"0-0\"")
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(412);
        officer()
                .header("If-Match", tagOf(id))
                .body(patch)
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(415);
        patching(id, patch)
                .header("If-Match", tagOf(id))
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(200)
                .body("title", equalTo(Map.of("en", "Protection of public spaces", "de", "Schutz")))
                .body("deadline.zone", is("Asia/Tbilisi"))
                .body("deadline.instant", is("2098-01-01T23:04:00Z"))
                .body("budget.amount", is("18500000.00"));
    }

    @Test
    void keepsItsTermsOnceOpen() {
        var id = opened();

        patching(id, "{\"maxGrant\":{\"amount\":\"1000000.00\"}}")
                .header("If-Match", tagOf(id))
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(409)
                .body("reason", is("CALL_ALREADY_OPEN"));
        patching(id, "{\"summary\":{\"en\":\"Said better\"},\"documents\":[]}")
                .header("If-Match", tagOf(id))
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(200)
                .body("summary.en", is("Said better"));
    }

    @Test
    void isPatchedToTermsThatHoldTogetherOnly() {
        var id = announced();

        patching(id, "{\"minGrant\":{\"amount\":\"3000000.01\"}}")
                .header("If-Match", tagOf(id))
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/minGrant"));
        patching(id, "{\"status\":\"OPEN\"}")
                .header("If-Match", tagOf(id))
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(400);
    }

    @Test
    void isNotOpenedTooLate() {
        var id = announced(aCallWith("deadline", local("2018-03-30T14:00", "Europe/Brussels")));

        officer().post("/v1/calls/{id}/opening", id).then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
        officer().get("/v1/calls/{id}", id).then().body("allowedTransitions", contains("cancellation"));
    }

    @Test
    void isUnknownWhenNobodyMadeIt() {
        anyone().get("/v1/calls/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        anyone().get("/v1/calls/nonsense").then().statusCode(404);
        officer().post("/v1/calls/{id}/opening", UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/opening", "/extension", "/cancellation"})
    void isWrittenByGrantsOfficersOnly(String move) {
        var path = move.isEmpty() ? "/v1/calls" : "/v1/calls/" + announced() + move;
        var body = Map.of("reason", "Because", "deadline", local("2099-03-15T17:00", "Europe/Brussels"));

        anyone().body(body).post(path).then().statusCode(401);
        city(UUID.randomUUID()).body(body).post(path).then().statusCode(403);
        as(Tokens.user("treasurer").roles("finance", "registrar", "editor"))
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void isAnnouncedOncePerKey() {
        var key = UUID.randomUUID().toString();
        var call = aCall();

        var first = officer().header("Idempotency-Key", key).body(call).post("/v1/calls");
        var second = officer().header("Idempotency-Key", key).body(call).post("/v1/calls");

        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", endsWith(first.path("id")))
                .body(is(first.asString()));
        officer()
                .header("Idempotency-Key", key)
                .body(aCallWith("reservePlaces", 3))
                .post("/v1/calls")
                .then()
                .statusCode(422)
                .body("reason", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void isNotModifiedUntilItChanges() {
        var id = announced();
        String tag = anyone().get("/v1/calls/{id}", id).header("ETag");

        anyone().header("If-None-Match", tag).get("/v1/calls/{id}", id).then().statusCode(304);
        officer().post("/v1/calls/{id}/opening", id).then().statusCode(200);
        anyone().header("If-None-Match", tag).get("/v1/calls/{id}", id).then().statusCode(200);
    }

    private static RequestSpecification patching(String id, String patch) {
        return officer().contentType("application/merge-patch+json").body(patch);
    }
}
