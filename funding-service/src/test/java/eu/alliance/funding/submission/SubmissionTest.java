package eu.alliance.funding.submission;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.Published;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.PublishedKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionTest {

    static final Instant DEADLINE = Instant.parse("2042-03-14T16:00:00Z");

    @Inject
    AdjustableClock clock;

    @Inject
    ObjectMapper json;

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
        clock.stopAt(DEADLINE.minusSeconds(3600));
        var call = opened(aCallWith("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels")));
        application = begun(call, coordinator, partner);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void isReceivedUpToTheDeadlineAndNoLater() {
        confirmed(application, partner);

        clock.stopAt(DEADLINE);
        submit("k1").then().statusCode(201).body("receivedAt", is("2042-03-14T16:00:00.000Z"));
        clock.stopAt(DEADLINE.plusMillis(1));
        submit("k2").then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
        submit("k1").then().statusCode(201).header("Idempotency-Replayed", "true");
        city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":{\"en\":\"Later\"}}")
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(409)
                .body("reason", is("DEADLINE_PASSED"));
    }

    @Test
    void givesAReceiptThatVerifiesOffline() throws Exception {
        confirmed(application, partner);

        var receipt = (ObjectNode)
                json.readTree(submit("k").then().statusCode(201).extract().asString());

        var jws = receipt.remove("jws").asText();
        var keys = new PublishedKeys(anyone().get("/v1/receipt-keys").asString());
        assertThat(keys.statement(jws)).isEqualTo(receipt);
        var content = city(partner)
                .get("/v1/receipts/{id}/content", receipt.get("id").asText())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(receipt.get("sha256").asText());
    }

    @Test
    void isVerifiedByAnyone() {
        confirmed(application, partner);
        String jws = submit("k").path("jws");
        var parts = jws.split("\\.");
        var forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString("{\"id\":1}".getBytes(UTF_8)) + "." + parts[2];

        verify(jws).then().statusCode(200).body("valid", is(true)).body("reason", nullValue());
        verify(forged).then().statusCode(200).body("valid", is(false)).body("reason", is("SIGNATURE_INVALID"));
    }

    @Test
    void replacesTheLastAndHasTheSameHashForTheSameContent() {
        confirmed(application, partner);

        String first = submit("k1").path("sha256");
        String second = submit("k2").path("sha256");
        city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":{\"en\":\"ToNite, again\"}}")
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(200)
                .body("submission.sha256", is(first));
        String third = submit("k3").path("sha256");

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
        officer()
                .get("/v1/applications/{id}", application)
                .then()
                .statusCode(200)
                .body("submission.sha256", is(third))
                .body("status", is("SUBMITTED"));
        assertThat(Published.types("funding.application", application, 3))
                .containsExactly("submitted", "submitted", "submitted");
        assertThat(Published.facts("funding.application", application, 3)).allSatisfy(fact -> {
            assertThat(ContractSchemas.of("funding-service").faults("application-submitted.v1", "" + fact.value()))
                    .isEmpty();
            assertThat(fact.value()).doesNotContain("A deputy mayor");
            assertThat(fact.headers())
                    .containsEntry("ce_visibility", "owner")
                    .containsEntry("ce_cityid", coordinator.toString());
        });
    }

    @Test
    void namesEveryBrokenRule() {
        city(coordinator)
                .get("/v1/applications/{id}/check", application)
                .then()
                .body("errors.reason", contains("MANDATE_MISSING"))
                .body("errors[0].pointer", is("/partners/1/mandate"));
        city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(
                        "{\"requestedGrant\":{\"amount\":\"900000.01\"},\"evidence\":[{\"practiceId\":\"%s\",\"version\":1}]}"
                                .formatted(UUID.randomUUID()))
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(200);

        submit("k")
                .then()
                .statusCode(422)
                .body("errors.reason", hasItems("MANDATE_MISSING", "CO_FINANCING_EXCEEDED", "EVIDENCE_UNKNOWN"));
        city(coordinator)
                .post("/v1/applications/{id}/submission?dryRun=true", application)
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.reason", hasItems("MANDATE_MISSING"));
        city(coordinator)
                .post("/v1/applications/{id}/submission", application)
                .then()
                .statusCode(400);
    }

    @Test
    void isSeenByItsConsortiumAndByOfficersOnceHandedIn() {
        var stranger = UUID.randomUUID();

        city(partner)
                .get("/v1/applications/{id}", application)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
        city(stranger).get("/v1/applications/{id}", application).then().statusCode(404);
        officer().get("/v1/applications/{id}", application).then().statusCode(404);
        anyone().get("/v1/applications/{id}", application).then().statusCode(401);
        city(partner).get("/v1/applications").then().body("items.id", contains(application));
        city(stranger).get("/v1/applications").then().body("items", empty());
        confirmed(application, partner);
        var made = submit("k");
        String receipt = made.path("id");
        officer().get("/v1/applications/{id}", application).then().statusCode(200);
        city(partner)
                .header("If-None-Match", made.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
        city(stranger).get("/v1/receipts/{id}", receipt).then().statusCode(404);
        city(stranger).get("/v1/receipts/{id}/content", receipt).then().statusCode(404);
    }

    @Test
    void isTheCoordinatorsToEditAndEachPartnersToConfirm() {
        var mandate = Map.of(
                "signatoryName",
                "A mayor",
                "office",
                Map.of("en", "Mayor"),
                "upTo",
                Map.of("amount", "1.00", "currency", "EUR"),
                "validUntil",
                "2199-12-31");
        var path = "/v1/applications/" + application;

        city(coordinator)
                .body(mandate)
                .post(path + "/partners/" + partner + "/mandate")
                .then()
                .statusCode(403);
        city(coordinator)
                .body(Map.of("reason", "No staff"))
                .post(path + "/partners/" + coordinator + "/mandate-refusal")
                .then()
                .statusCode(409)
                .body("reason", is("COORDINATOR_STAYS"));
        city(UUID.randomUUID())
                .body(mandate)
                .post(path + "/partners/" + partner + "/mandate")
                .then()
                .statusCode(404);
        cityEditor(partner)
                .body(mandate)
                .post(path + "/partners/" + partner + "/mandate")
                .then()
                .statusCode(403);
        city(partner)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(403);
        cityEditor(coordinator)
                .header("Idempotency-Key", "k")
                .post(path + "/submission")
                .then()
                .statusCode(403);
        city(coordinator)
                .body(Map.of("cityId", partner, "role", "ASSOCIATED"))
                .post(path + "/partners")
                .then()
                .statusCode(409)
                .body("reason", is("PARTNER_EXISTS"));
        city(partner)
                .body(Map.of("reason", "No staff"))
                .post(path + "/partners/" + partner + "/mandate-refusal")
                .then()
                .statusCode(200)
                .body("partners[1].mandate.status", is("DECLINED"));
    }

    @Test
    void isWithdrawnForGood() {
        confirmed(application, partner);
        submit("k1");

        city(coordinator)
                .post("/v1/applications/{id}/withdrawal", application)
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"))
                .body("allowedTransitions", empty());
        submit("k2").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
    }

    private Response submit(String key) {
        return city(coordinator)
                .header("Idempotency-Key", key + application)
                .post("/v1/applications/{id}/submission", application);
    }

    private static Response verify(String jws) {
        return anyone().body(Map.of("jws", jws)).post("/v1/receipts/verification");
    }
}
