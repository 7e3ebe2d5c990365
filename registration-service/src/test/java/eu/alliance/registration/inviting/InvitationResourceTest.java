package eu.alliance.registration.inviting;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.city.CityFixture.aMember;
import static eu.alliance.registration.invitation.InvitationFixture.anInvitation;
import static eu.alliance.registration.invitation.InvitationFixture.batch;
import static eu.alliance.registration.invitation.InvitationFixture.invited;
import static eu.alliance.registration.summit.SummitFixture.aCancelledSummit;
import static eu.alliance.registration.summit.SummitFixture.aDraft;
import static eu.alliance.registration.summit.SummitFixture.aSummitPastItsDeadline;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationResourceTest {

    private static final String SEND = "/v1/summits/{id}/invitations";

    @Test
    void isSentAtOnceAndReadByItsCity() {
        var invitation = anInvitation();

        var read = admin(invitation.city()).get("/v1/invitations/{id}", invitation.id());

        read.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("SENT"))
                .body("language", is("fr"))
                .body("expiresAt", is("2036-10-01T15:00:00Z"))
                .body("allowedTransitions", contains("acceptance", "decline", "transfer"));
        admin(invitation.city())
                .header("If-None-Match", read.header("ETag"))
                .get("/v1/invitations/{id}", invitation.id())
                .then()
                .statusCode(304);
        registrar()
                .get("/v1/invitations/{id}", invitation.id())
                .then()
                .body("allowedTransitions", contains("revocation", "reminder"));
        editor(invitation.city())
                .get("/v1/invitations/{id}", invitation.id())
                .then()
                .body("allowedTransitions", empty());
        admin(aMember()).get("/v1/invitations/{id}", invitation.id()).then().statusCode(404);
        anybody().get("/v1/invitations/{id}", invitation.id()).then().statusCode(401);
    }

    @Test
    void isOpenOnceForACity() {
        var invitation = anInvitation();

        registrar()
                .body(batch(invitation.city(), "tr"))
                .post(SEND, invitation.summit())
                .then()
                .statusCode(409)
                .body("reason", is("INVITATION_EXISTS"));
        admin(invitation.city())
                .post("/v1/invitations/{id}/decline", invitation.id())
                .then()
                .statusCode(200)
                .body("status", is("DECLINED"));
        invited(invitation.city(), invitation.summit(), "tr");
    }

    @Test
    void isForThoseWhoAreSelectedInOneWay() {
        var summit = anOpenSummit();
        var city = aMember();

        registrar()
                .body("{\"countries\": [\"DK\"], \"language\": \"en\"}")
                .post(SEND, summit)
                .then()
                .statusCode(201)
                .header("Location", is("/v1/summits/" + summit + "/invitations"))
                .body("items.cityId", hasItem(city.toString()))
                .body("items.status", everyItem(is("SENT")));
        registrar()
                .body("{\"members\": true, \"language\": \"en\"}")
                .post(SEND, summit)
                .then()
                .statusCode(201)
                .body("items.cityId", not(hasItem(city.toString())));
        registrar()
                .body("{\"members\": true, \"countries\": [\"DK\"], \"language\": \"en\"}")
                .post(SEND, summit)
                .then()
                .statusCode(422)
                .body("reason", is("ONE_SELECTOR"));
        registrar().body("{\"language\": \"en\"}").post(SEND, summit).then().statusCode(422);
        registrar()
                .body(batch(aMember(), "pt"))
                .post(SEND, summit)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        registrar()
                .body(batch(UUID.randomUUID(), "en"))
                .post(SEND, summit)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cityIds/0"))
                .body("reason", is("UNKNOWN_CITY"));
        registrar()
                .body("{\"cityIds\": [], \"language\": \"en\"}")
                .post(SEND, summit)
                .then()
                .statusCode(422);
        registrar()
                .body("{\"cityIds\": \"all\", \"language\": \"en\"}")
                .post(SEND, summit)
                .then()
                .statusCode(400);
        admin(city).body(batch(city, "en")).post(SEND, summit).then().statusCode(403);
    }

    @Test
    void needsASummitThatIsAnnouncedAndNotOver() {
        var city = aMember();

        registrar()
                .body(batch(city, "en"))
                .post(SEND, aDraft())
                .then()
                .statusCode(409)
                .body("reason", is("SUMMIT_NOT_ANNOUNCED"));
        registrar()
                .body(batch(city, "en"))
                .post(SEND, aCancelledSummit())
                .then()
                .statusCode(409)
                .body("reason", is("SUMMIT_OVER"));
        registrar().body(batch(city, "en")).post(SEND, UUID.randomUUID()).then().statusCode(404);
        registrar()
                .body(batch(city, "en"))
                .post(SEND, aSummitPastItsDeadline())
                .then()
                .statusCode(201);
    }

    @Test
    void isTheInvitedCitysToAnswer() {
        var invitation = anInvitation();
        var accept = "/v1/invitations/{id}/acceptance";

        anybody().post(accept, invitation.id()).then().statusCode(401).header("WWW-Authenticate", notNullValue());
        anybody()
                .body("{\"token\": \"guessed\"}")
                .post(accept, invitation.id())
                .then()
                .statusCode(403)
                .body("reason", is("INVALID_TOKEN"));
        admin(aMember()).post(accept, invitation.id()).then().statusCode(404);
        editor(invitation.city()).post(accept, invitation.id()).then().statusCode(403);
        registrar().post(accept, invitation.id()).then().statusCode(403);
        admin(invitation.city())
                .post(accept, invitation.id())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("ACCEPTED"))
                .body("allowedTransitions", empty());
        admin(invitation.city())
                .post("/v1/invitations/{id}/decline", invitation.id())
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void isTransferredWithAReasonAndAName() {
        var invitation = anInvitation();
        var transfer = "/v1/invitations/{id}/transfer";

        admin(invitation.city())
                .body("{\"reason\": \"Away\", \"email\": \"nobody\"}")
                .post(transfer, invitation.id())
                .then()
                .statusCode(422);
        admin(invitation.city())
                .body("{\"reason\": \"Away\", \"email\": \"deputy@testby.example\"}")
                .post(transfer, invitation.id())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/familyName", "/givenName"));
        admin(invitation.city())
                .body("""
                        {"reason": "Away", "givenName": "Deputy", "familyName": "of Testby",
                         "email": "deputy@testby.example"}""")
                .post(transfer, invitation.id())
                .then()
                .statusCode(200)
                .body("status", is("TRANSFERRED"))
                .body("deputy.familyName", is("of Testby"))
                .body("allowedTransitions", contains("acceptance", "decline"));
    }

    @Test
    void isRevokedAndRemindedOfByTheRegistrar() {
        var invitation = anInvitation();

        admin(invitation.city())
                .post("/v1/invitations/{id}/reminder", invitation.id())
                .then()
                .statusCode(403);
        registrar()
                .post("/v1/invitations/{id}/reminder", invitation.id())
                .then()
                .statusCode(200)
                .body("reminders", is(1))
                .body("status", is("SENT"));
        registrar()
                .post("/v1/invitations/{id}/revocation", invitation.id())
                .then()
                .statusCode(200)
                .body("status", is("REVOKED"));
        registrar()
                .post("/v1/invitations/{id}/reminder", invitation.id())
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        registrar()
                .post("/v1/invitations/{id}/reminder", UUID.randomUUID())
                .then()
                .statusCode(404);
        registrar()
                .get("/v1/invitations/{id}/deliveries", invitation.id())
                .then()
                .statusCode(200)
                .body("items.kind", contains("INVITATION", "INVITATION_REMINDER", "INVITATION_REVOCATION"))
                .body("items.status", everyItem(is("NO_ADDRESS")));
        admin(invitation.city())
                .get("/v1/invitations/{id}/deliveries", invitation.id())
                .then()
                .statusCode(403);
    }

    @Test
    void isAcceptedByOpeningADelegation() {
        var invitation = anInvitation();

        admin(invitation.city())
                .post("/v1/summits/{id}/delegations", invitation.summit())
                .then()
                .statusCode(201);

        admin(invitation.city())
                .get("/v1/invitations/{id}", invitation.id())
                .then()
                .body("status", is("ACCEPTED"));
    }

    @Test
    void isListedUnderTheStatusThatItShows() {
        var invitation = anInvitation();
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update invitation set expires_at = now() where id = :id")
                        .setParameter("id", UUID.fromString(invitation.id()))
                        .executeUpdate());
        registrar()
                .get(SEND + "?status=EXPIRED", invitation.summit())
                .then()
                .body("items.id", contains(invitation.id()))
                .body("items.status", contains("EXPIRED"));
        registrar().get(SEND + "?status=SENT", invitation.summit()).then().body("items", empty());
        invited(invitation.city(), invitation.summit(), "fr");
        registrar().get(SEND + "?status=SENT", invitation.summit()).then().body("items.status", contains("SENT"));
    }

    @Test
    void isListedForItsCityAndWholeForTheRegistrar() {
        var first = anInvitation();
        var second = invited(aMember(), first.summit(), "ru");

        admin(first.city()).get(SEND, first.summit()).then().body("items.id", contains(first.id()));
        registrar().get(SEND, first.summit()).then().body("items.id", hasItems(first.id(), second.id()));
        registrar()
                .get(SEND + "?language=ru&status=SENT&limit=1", first.summit())
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", is(second.id()));
        registrar().get(SEND + "?colour=red", first.summit()).then().statusCode(400);
        registrar()
                .header("Accept", "text/csv")
                .get(SEND, first.summit())
                .then()
                .statusCode(200)
                .body(containsString(second.id()));
    }
}
