package eu.alliance.registration.travel;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.as;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.travel.TravelFixture.IBAN;
import static eu.alliance.registration.travel.TravelFixture.aRequestOf;
import static eu.alliance.registration.travel.TravelFixture.aTraveller;
import static eu.alliance.registration.travel.TravelFixture.anApprovedRequestOf;
import static eu.alliance.registration.travel.TravelFixture.approved;
import static eu.alliance.registration.travel.TravelFixture.asked;
import static eu.alliance.registration.travel.TravelFixture.claimed;
import static eu.alliance.registration.travel.TravelFixture.paid;
import static eu.alliance.registration.travel.TravelFixture.treasurer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.delegation.DelegationFixture;
import eu.alliance.registration.file.FileFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TravelResourceTest {

    private static final String ASKING =
            "{\"departurePlace\": \"Testby H\", \"estimatedCost\": {\"amount\": \"812.40\", \"currency\": \"EUR\"}%s}";

    @Test
    void goesFromTheRequestToThePayment() {
        var traveller = aTraveller();
        var asked = asked(traveller, ASKING.formatted(""));
        asked.then()
                .statusCode(201)
                .body("status", is("REQUESTED"))
                .body("cap.amount", is("1324.00"))
                .body("allowedTransitions", is(empty()));
        String id = asked.path("id");

        registrar()
                .get("/v1/travel-requests/{id}", id)
                .then()
                .body("allowedTransitions", contains("approval", "refusal"));
        approved(registrar(), id, "800.00").statusCode(200).body("status", is("APPROVED"));
        claimed(traveller, id, "799.99", IBAN)
                .statusCode(200)
                .body("status", is("CLAIMED"))
                .body("claim.ibanEnding", is("6243"));
        move(id, "verification").statusCode(200).body("status", is("VERIFIED"));
        paid(treasurer(), id).statusCode(200).body("status", is("PAID")).body("allowedTransitions", is(empty()));
        move(id, "verification").statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void isCappedByHowFarItIs() {
        Map.of(
                        0, "1015.00", 99, "1043.00", 100, "1226.00", 499, "1226.00", 500, "1324.00", 3999, "1595.00",
                        8000, "2750.00")
                .forEach((distance, cap) -> asked(aTraveller(), ASKING.formatted(", \"distanceKm\": " + distance))
                        .then()
                        .statusCode(201)
                        .body("distanceKm", is(distance))
                        .body("cap.amount", is(cap)));
        asked(aTraveller(), ASKING.formatted(", \"distanceKm\": -1")).then().statusCode(422);
        asked(aTraveller(), ASKING.formatted(", \"distanceKm\": 1.5")).then().statusCode(400);
    }

    @Test
    void isForConfirmedDelegationsAndTheirOwnCity() {
        var sent = DelegationFixture.aSubmittedDelegation();
        String delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .path("items[0].id");
        var url = "/v1/delegates/{id}/travel-requests";

        admin(sent.city())
                .body(ASKING.formatted(""))
                .post(url, delegate)
                .then()
                .statusCode(409)
                .body("reason", is("DELEGATION_NOT_CONFIRMED"));
        admin(UUID.randomUUID())
                .body(ASKING.formatted(""))
                .post(url, delegate)
                .then()
                .statusCode(404);
        registrar().body(ASKING.formatted("")).post(url, delegate).then().statusCode(403);
        admin(sent.city()).body("{}").post(url, delegate).then().statusCode(422);
        admin(UUID.randomUUID()).get(url, delegate).then().statusCode(404);
    }

    @Test
    void isOncePerPersonAndOnePerCityUnlessWaived() {
        var traveller = aTraveller();
        aRequestOf(traveller);
        asked(traveller, ASKING.formatted("")).then().statusCode(409).body("reason", is("TRAVEL_REQUEST_EXISTS"));
        var second = new TravelFixture.Traveller(aSecondPerson(traveller), traveller.sent());

        asked(second, ASKING.formatted(""))
                .then()
                .statusCode(422)
                .body("reason", is("FUNDED_LIMIT_EXCEEDED"))
                .body("errors[0].pointer", is("/waiverReason"));
        asked(second, ASKING.formatted(", \"waiverReason\": \"The mayor needs an assistant.\""))
                .then()
                .statusCode(201);
        registrar()
                .get("/v1/summits/{id}/travel-requests", traveller.sent().summit())
                .then()
                .body("items.size()", is(2));
        admin(traveller.sent().city())
                .get("/v1/summits/{id}/travel-requests", traveller.sent().summit())
                .then()
                .statusCode(403);
    }

    @Test
    void isNotGrantedToSomebodyWhoHasLeftAndStandsInNobodysWay() {
        var traveller = aTraveller();
        var sent = traveller.sent();
        var second = new TravelFixture.Traveller(aSecondPerson(traveller), sent);
        var id = aRequestOf(second);
        DelegationFixture.play(sent, "change-request");
        admin(sent.city())
                .header("If-Match", "*")
                .delete("/v1/delegates/{id}", second.delegate())
                .then()
                .statusCode(204);
        DelegationFixture.play(sent, "confirmation");
        approved(registrar(), id, "100.00").statusCode(409).body("reason", is("DELEGATE_LEFT"));
        asked(traveller, ASKING.formatted("")).then().statusCode(201);
    }

    private static UUID aSecondPerson(TravelFixture.Traveller traveller) {
        var sent = traveller.sent();
        DelegationFixture.play(sent, "change-request");
        String id = admin(sent.city())
                .body("""
                        {"givenName": "Assistant", "familyName": "of Testby", "role": "STAFF",
                         "email": "staff@testby.example", "speaks": ["da"], "isHead": false}""")
                .post("/v1/delegations/{id}/delegates", sent.id())
                .path("id");
        DelegationFixture.play(sent, "confirmation");
        return UUID.fromString(id);
    }

    @Test
    void isGrantedWithinTheRatesAndClaimedWithinTheCeiling() {
        var traveller = aTraveller();
        var id = aRequestOf(traveller);
        approved(registrar(), id, "1324.01").statusCode(422).body("reason", is("CEILING_ABOVE_CAP"));
        claimed(traveller, id, "1.00", IBAN).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        approved(registrar(), id, "800.00").statusCode(200);

        claimed(traveller, id, "800.01", IBAN).statusCode(422).body("reason", is("CEILING_EXCEEDED"));
        claimed(traveller, id, "0.00", IBAN).statusCode(422);
        claimed(traveller, id, "-1.00", IBAN).statusCode(422);
        claimed(traveller, id, "1.00", "DK5000400440116244").statusCode(422).body("reason", is("INVALID_IBAN"));
        claimed(traveller, id, "1.00", IBAN, UUID.randomUUID()).statusCode(422).body("reason", is("UNKNOWN_FILE"));
        admin(traveller.sent().city())
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"amount": {"amount": "1.00", "currency": "EUR"}, "iban": "%s", "accountHolder": "Testby",
                         "documents": []}""".formatted(IBAN))
                .post("/v1/travel-requests/{id}/claim", id)
                .then()
                .statusCode(422)
                .body("reason", is("DOCUMENT_MISSING"));
        admin(traveller.sent().city())
                .body("{}")
                .post("/v1/travel-requests/{id}/claim", id)
                .then()
                .statusCode(400)
                .body("reason", is("IDEMPOTENCY_KEY_REQUIRED"));
        claimed(traveller, id, "800.00", "dk50 0040 0440 1162 43").statusCode(200);
    }

    @Test
    void isPaidBySomebodyElseThanWhoApprovedIt() {
        var both = Tokens.user("secretary-treasurer").roles("registrar", "finance");
        var traveller = aTraveller();
        var id = aRequestOf(traveller);
        approved(as(both), id, "500.00").statusCode(200);
        claimed(traveller, id, "500.00", IBAN).statusCode(200);
        move(id, "verification").statusCode(200);

        as(both).get("/v1/travel-requests/{id}", id).then().body("allowedTransitions", not(hasItem("payment")));
        paid(as(both), id).statusCode(403).body("reason", is("FOUR_EYES"));
        paid(treasurer(), id).statusCode(200);
    }

    @Test
    void isGivenBackAndClaimedAgain() {
        var traveller = aTraveller();
        var id = anApprovedRequestOf(traveller);
        var first = FileFixture.aFileOf(traveller.sent().city());
        claimed(traveller, id, "10.00", IBAN, first).statusCode(200);
        treasurer().get("/v1/files/{id}", first).then().statusCode(200);
        registrar().get("/v1/files/{id}", first).then().statusCode(404);

        move(id, "return").statusCode(200).body("status", is("RETURNED")).body("reason", is("No ticket."));
        claimed(traveller, id, "9.00", IBAN).statusCode(200).body("status", is("CLAIMED"));
        treasurer().get("/v1/files/{id}", first).then().statusCode(404);
    }

    @Test
    void tellsWhereTheMoneyGoesToFinanceOnly() {
        var traveller = aTraveller();
        var id = anApprovedRequestOf(traveller);
        claimed(traveller, id, "10.00", IBAN).statusCode(200);
        var url = "/v1/travel-requests/{id}";

        treasurer()
                .get(url + "/bank-account", id)
                .then()
                .statusCode(200)
                .body("iban", is(IBAN))
                .body("accountHolder", is("City of Testby"));
        registrar().get(url + "/bank-account", id).then().statusCode(403);
        assertThat(treasurer().get(url, id).asString()).contains("6243").doesNotContain(IBAN);
        assertThat(registrar().get(url, id).asString()).doesNotContain(IBAN, "\"ibanEnding\":\"", "City of Testby");
        assertThat(admin(traveller.sent().city()).get(url, id).asString()).doesNotContain(IBAN);
        assertThat(treasurer()
                        .get(
                                "/v1/summits/{id}/travel-requests",
                                traveller.sent().summit())
                        .asString())
                .contains(id)
                .doesNotContain(IBAN, "\"ibanEnding\":\"");
        admin(UUID.randomUUID()).get(url, id).then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse move(String id, String move) {
        return treasurer()
                .body("{\"reason\": \"No ticket.\"}")
                .post("/v1/travel-requests/{id}/{move}", id, move)
                .then();
    }
}
