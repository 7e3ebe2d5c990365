package eu.alliance.funding.submission;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.evaluator;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.application.ApplicationFixture.screened;
import static eu.alliance.funding.assignment.EvaluationFixture.assigned;
import static eu.alliance.funding.assignment.EvaluationFixture.named;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.opened;
import static eu.alliance.funding.submission.AttachmentFixture.PDF;
import static eu.alliance.funding.submission.AttachmentFixture.attached;
import static eu.alliance.funding.submission.AttachmentFixture.attaching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.platform.json.CanonicalJson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentTest {

    static final Instant DEADLINE = Instant.parse("2042-03-14T16:00:00Z");

    @Inject
    AdjustableClock clock;

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
        clock.stopAt(DEADLINE.minusSeconds(3600));
        var call = aCall();
        call.put("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"));
        call.put(
                "documents",
                List.of(
                        Map.of("code", "letter", "title", Map.of("en", "Letter of intent"), "mandatory", true),
                        Map.of("code", "photo", "title", Map.of("en", "Photograph"))));
        application = begun(opened(call), coordinator, partner);
        confirmed(application, partner);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void isAskedForByTheCallAndProvenByTheReceipt() {
        city(coordinator)
                .get("/v1/applications/{id}/check", application)
                .then()
                .body("errors.reason", contains("DOCUMENT_MISSING"))
                .body("errors.pointer", contains("/attachments"));
        submit("k0").then().statusCode(422).body("reason", is("DOCUMENT_MISSING"));
        attached(application, coordinator, "photo");
        submit("k1").then().statusCode(422);

        var letter = attached(application, coordinator, "letter");

        var hash = CanonicalJson.sha256(PDF.getBytes(UTF_8));
        var receipt = submit("k2")
                .then()
                .statusCode(201)
                .body("attachments.sha256", contains(hash, hash))
                .extract();
        assertThat(city(partner)
                        .get("/v1/receipts/{id}/content", receipt.<String>path("id"))
                        .asString())
                .contains("\"document\":\"letter\"", hash)
                .doesNotContain(letter);
        city(coordinator)
                .get("/v1/applications/{id}", application)
                .then()
                .body("attachments.document", contains("photo", "letter"));
    }

    @Test
    void givesTheSameHashForTheSameFileAttachedAgain() {
        var first = attached(application, coordinator, "letter");
        String before = submit("k1").path("sha256");
        detach(coordinator, first, "*").then().statusCode(204);
        attached(application, coordinator, "letter");
        String after = submit("k2").path("sha256");
        attaching(application, coordinator, "letter", "other.pdf", PDF.replace("1.4", "1.5"))
                .then()
                .statusCode(201);

        assertThat(after).isEqualTo(before);
        assertThat(submit("k3").<String>path("sha256")).isNotEqualTo(before);
    }

    @Test
    void isReadByItsConsortiumAndOnceHandedInByOfficers() {
        var letter = attached(application, coordinator, "letter");
        var place = "/v1/applications/%s/attachments/%s".formatted(application, letter);

        var read = city(partner).get(place + "/content").then().statusCode(200).extract();
        assertThat(read.asString()).isEqualTo(PDF);
        assertThat(read.contentType()).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        cityEditor(coordinator)
                .header("If-None-Match", read.header("ETag"))
                .get(place + "/content")
                .then()
                .statusCode(304);
        officer().get(place).then().statusCode(404);
        submit("k").then().statusCode(201);
        officer().get(place).then().statusCode(200).body("sha256", is(CanonicalJson.sha256(PDF.getBytes(UTF_8))));
        officer().get(place + "/content").then().statusCode(200);
        for (var stranger : List.of(city(UUID.randomUUID()), evaluator("nobody-assigned"))) {
            stranger.get(place).then().statusCode(404);
            stranger.get(place + "/content").then().statusCode(404);
        }
        anyone().get(place + "/content").then().statusCode(401);
        city(coordinator)
                .get("/v1/applications/{id}/attachments/{other}", application, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void isReadByTheEvaluatorsWhoAreAssigned() {
        var letter = attached(application, coordinator, "letter");
        submit("k").then().statusCode(201);
        clock.stopAt(DEADLINE.plusMillis(1));
        screened(application);
        var expert = "expert-" + application;
        String call = officer().get("/v1/applications/{id}", application).path("callId");
        named(call, expert, "idle-" + application);
        var place = "/v1/applications/%s/attachments/%s/content".formatted(application, letter);

        evaluator(expert).get(place).then().statusCode(404);
        assigned(application, expert);

        evaluator(expert).get(place).then().statusCode(200);
        evaluator("idle-" + application).get(place).then().statusCode(404);
    }

    @Test
    void staysWithWhatWasHandedInWhenItsConsortiumTakesItAway() {
        var letter = attached(application, coordinator, "letter");
        var place = "/v1/applications/%s/attachments/%s".formatted(application, letter);
        submit("k").then().statusCode(201);

        detach(coordinator, letter, null).then().statusCode(428);
        detach(coordinator, letter, "\"9\"").then().statusCode(412);
        detach(partner, letter, "*").then().statusCode(403);
        detach(UUID.randomUUID(), letter, "*").then().statusCode(404);
        detach(coordinator, letter, "*").then().statusCode(204);

        city(coordinator).get(place).then().statusCode(404);
        city(coordinator).get("/v1/applications/{id}", application).then().body("attachments", empty());
        officer().get(place + "/content").then().statusCode(200);
        officer().get("/v1/applications/{id}", application).then().body("attachments.id", contains(letter));
        city(coordinator)
                .get("/v1/applications/{id}/check", application)
                .then()
                .body("errors.reason", hasItem("DOCUMENT_MISSING"));
    }

    @Test
    void isTheCoordinatorsAloneAndUntilTheDeadline() {
        attaching(application, partner, "letter", "letter.pdf", PDF).then().statusCode(403);
        attaching(application, UUID.randomUUID(), "letter", "letter.pdf", PDF)
                .then()
                .statusCode(404);
        attaching(UUID.randomUUID().toString(), coordinator, "letter", "letter.pdf", PDF)
                .then()
                .statusCode(404);
        clock.stopAt(DEADLINE);
        var letter = attached(application, coordinator, "letter");
        clock.stopAt(DEADLINE.plusMillis(1));
        attaching(application, coordinator, "letter", "letter.pdf", PDF)
                .then()
                .statusCode(409)
                .body("reason", is("DEADLINE_PASSED"));
        detach(coordinator, letter, "*").then().statusCode(409).body("reason", is("DEADLINE_PASSED"));
    }

    @Test
    void isAFileThatIsWhatItSaysAndADocumentThatTheCallKnows() {
        attaching(application, coordinator, "spell", "letter.pdf", PDF)
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_DOCUMENT"));
        attaching(application, coordinator, "letter", "letter.docx", PDF)
                .then()
                .statusCode(422)
                .body("reason", is("FILE_TYPE_MISMATCH"));
        attaching(application, coordinator, "letter", "../letter.pdf", PDF)
                .then()
                .statusCode(422)
                .body("reason", is("FILE_NAME_INVALID"));
        attaching(application, coordinator, "letter", "page.html", "<html><script>1</script></html>")
                .then()
                .statusCode(415);
        city(coordinator)
                .body("{}")
                .post("/v1/applications/{id}/attachments", application)
                .then()
                .statusCode(415);
        city(coordinator).get("/v1/applications/{id}", application).then().body("attachments", empty());
        attaching(application, coordinator, null, "anything.pdf", PDF)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/applications/" + application + "/attachments/"))
                .header("ETag", not(""));
    }

    private Response submit(String key) {
        return city(coordinator)
                .header("Idempotency-Key", key + application)
                .post("/v1/applications/{id}/submission", application);
    }

    private Response detach(UUID caller, String attachment, @org.jspecify.annotations.Nullable String tag) {
        var request = city(caller);
        return (tag == null ? request : request.header("If-Match", tag))
                .delete("/v1/applications/{id}/attachments/{attachment}", application, attachment);
    }
}
