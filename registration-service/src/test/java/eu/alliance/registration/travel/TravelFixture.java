package eu.alliance.registration.travel;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.file.FileFixture.aFileOf;

import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.Door;
import eu.alliance.registration.delegation.DelegationFixture;
import eu.alliance.registration.delegation.DelegationFixture.Sent;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

public final class TravelFixture {

    public static final String IBAN = "DK5000400440116243";

    private TravelFixture() {}

    /** Somebody of a confirmed delegation. */
    public record Traveller(UUID delegate, Sent sent) {}

    public static Traveller aTraveller() {
        var sent = DelegationFixture.play(DelegationFixture.aSubmittedDelegation(), "confirmation");
        String delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .path("items[0].id");
        return new Traveller(UUID.fromString(delegate), sent);
    }

    public static RequestSpecification treasurer() {
        return Door.as(Tokens.user("treasurer").roles("finance"));
    }

    static Response asked(Traveller traveller, String body) {
        return admin(traveller.sent().city())
                .body(body)
                .post("/v1/delegates/{id}/travel-requests", traveller.delegate());
    }

    public static String aRequestOf(Traveller traveller) {
        return asked(traveller, """
                        {"departurePlace": "Testby H", "estimatedCost": {"amount": "812.40", "currency": "EUR"}}""").then().statusCode(201).extract().path("id");
    }

    public static String anApprovedRequestOf(Traveller traveller) {
        var id = aRequestOf(traveller);
        approved(registrar(), id, "800.00").statusCode(200);
        return id;
    }

    static ValidatableResponse approved(RequestSpecification by, String id, String ceiling) {
        return by.body("{\"ceiling\": {\"amount\": \"%s\", \"currency\": \"EUR\"}}".formatted(ceiling))
                .post("/v1/travel-requests/{id}/approval", id)
                .then();
    }

    public static ValidatableResponse claimed(Traveller traveller, String id, String amount, String iban) {
        return claimed(traveller, id, amount, iban, aFileOf(traveller.sent().city()));
    }

    public static ValidatableResponse claimed(
            Traveller traveller, String id, String amount, String iban, UUID document) {
        return admin(traveller.sent().city())
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"amount": {"amount": "%s", "currency": "EUR"}, "iban": "%s",
                         "accountHolder": "City of Testby", "documents": ["%s"]}""".formatted(amount, iban, document))
                .post("/v1/travel-requests/{id}/claim", id)
                .then();
    }

    public static String aPaidRequest() {
        var traveller = aTraveller();
        var id = anApprovedRequestOf(traveller);
        claimed(traveller, id, "123.45", IBAN).statusCode(200);
        treasurer().post("/v1/travel-requests/{id}/verification", id).then().statusCode(200);
        paid(treasurer(), id).statusCode(200);
        return id;
    }

    public static ValidatableResponse paid(RequestSpecification by, String id) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/travel-requests/{id}/payment", id)
                .then();
    }
}
