package eu.alliance.registration.submission;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aDraftFor;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.person;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.delegation.DelegationFixture.withMayor;
import static eu.alliance.registration.summit.SummitFixture.aSummitPastItsDeadline;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.Door;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DelegationSubmissionTest {

    @Test
    void isSubmittedAndConfirmed() {
        var sent = withMayor(aDraftFor(anOpenSummit()));

        admin(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(200)
                .body("status", is("SUBMITTED"))
                .body("allowedTransitions", contains("withdrawal"));
        registrar()
                .post("/v1/delegations/{id}/confirmation", sent.id())
                .then()
                .statusCode(200)
                .body("status", is("CONFIRMED"))
                .body("allowedTransitions", empty());
        registrar()
                .post("/v1/delegations/{id}/confirmation", sent.id())
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        admin(sent.city())
                .get("/v1/delegations/{id}", sent.id())
                .then()
                .body("allowedTransitions", containsInAnyOrder("withdrawal", "change-request"));
    }

    @Test
    void isLateAfterTheDeadline() {
        var sent = withMayor(aDraftFor(aSummitPastItsDeadline()));

        admin(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(409)
                .body("reason", is("REGISTRATION_CLOSED"));
        admin(sent.city()).get("/v1/delegations/{id}", sent.id()).then().body("allowedTransitions", empty());
    }

    @Test
    void needsAHeadWhoMaySpeak() {
        var sent = aDraftFor(anOpenSummit());
        admin(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(422)
                .body("errors.reason", contains("HEAD_MISSING"));
        String head = admin(sent.city())
                .body(person("STAFF", true))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .path("id");
        admin(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("MANDATE_MISSING"));

        admin(sent.city())
                .body("""
                        {"delegateId": "%s", "scope": ["SPEAK"], "validFrom": "2036-01-01",
                         "validUntil": "2036-11-09"}""".formatted(head))
                .post("/v1/delegations/{id}/mandates", sent.id())
                .then()
                .statusCode(201);

        admin(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(200);
    }

    @Test
    void isReturnedWithAReasonAndSubmittedAgain() {
        var sent = aSubmittedDelegation();
        registrar()
                .body("{\"reason\": \" \"}")
                .post("/v1/delegations/{id}/return", sent.id())
                .then()
                .statusCode(422);
        registrar()
                .body("{\"reason\": \"The mayor's office is missing.\"}")
                .post("/v1/delegations/{id}/return", sent.id())
                .then()
                .statusCode(200)
                .body("status", is("RETURNED"))
                .body("reason", is("The mayor's office is missing."));
        play(sent, "submission", "rejection");
        admin(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(409);
    }

    @Test
    void saysDryWhatWouldComeOfASubmission() {
        var sent = aDraftFor(anOpenSummit());
        var url = "/v1/delegations/{id}/submission?dryRun=true";

        admin(sent.city())
                .post(url, sent.id())
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.reason", contains("HEAD_MISSING"));
        withMayor(sent);
        admin(sent.city()).post(url, sent.id()).then().body("wouldSucceed", is(true));
        admin(sent.city()).get("/v1/delegations/{id}", sent.id()).then().body("status", is("DRAFT"));
        play(sent, "submission");
        admin(sent.city())
                .post(url, sent.id())
                .then()
                .statusCode(200)
                .body("errors.reason", contains("ILLEGAL_TRANSITION"));
    }

    @Test
    void isToldFieldByFieldWhatToMendUntilItIsSubmittedAgain() {
        var sent = aSubmittedDelegation();
        var url = "/v1/delegations/{id}/return";
        registrar()
                .body("{\"reason\": \"x\", \"remarks\": [{\"pointer\": \"note\", \"remark\": \" \"}]}")
                .post(url, sent.id())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/remarks/0/pointer", "/remarks/0/remark"));

        registrar()
                .body(
                        "{\"reason\": \"Two things.\", \"remarks\": [{\"pointer\": \"/note\", \"remark\": \"By whom?\"}]}")
                .post(url, sent.id())
                .then()
                .statusCode(200);

        admin(sent.city())
                .get("/v1/delegations/{id}", sent.id())
                .then()
                .body("remarks.pointer", contains("/note"))
                .body("remarks.remark", contains("By whom?"));
        play(sent, "submission", "confirmation");
        admin(sent.city()).get("/v1/delegations/{id}", sent.id()).then().body("remarks", empty());
        var history = "/v1/delegations/{id}/history";
        admin(sent.city())
                .get(history, sent.id())
                .then()
                .body("items.status", contains("SUBMITTED", "RETURNED", "SUBMITTED", "CONFIRMED"))
                .body("items[1].reason", is("Two things."));
        admin(UUID.randomUUID()).get(history, sent.id()).then().statusCode(404);
    }

    @Test
    void keepsItsRulesWhenItWasChangedAfterItsConfirmation() {
        var sent = play(aSubmittedDelegation(), "confirmation", "change-request");
        String mayor = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .path("items[0].id");
        admin(sent.city())
                .header(
                        "If-Match",
                        admin(sent.city()).get("/v1/delegates/{id}", mayor).header("ETag"))
                .delete("/v1/delegates/{id}", mayor)
                .then()
                .statusCode(204);

        registrar()
                .post("/v1/delegations/{id}/confirmation", sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("HEAD_MISSING"));
        withMayor(sent);
        registrar().post("/v1/delegations/{id}/confirmation", sent.id()).then().statusCode(200);
    }

    @Test
    void isDescribedByItsCityAndTheRegistrarOnly() {
        var sent = aDraftFor(anOpenSummit());
        var url = "/v1/delegations/{id}";
        var tag = registrar().get(url, sent.id()).header("ETag");

        admin(UUID.randomUUID())
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"note\": \"x\"}")
                .patch(url, sent.id())
                .then()
                .statusCode(404);
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"note\": \"They rang.\"}")
                .patch(url, sent.id())
                .then()
                .statusCode(200)
                .body("note", is("They rang."));
    }
}
