package eu.alliance.funding.evidence;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.funding.Announcing;
import eu.alliance.funding.practice.KnownPractice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceTest {

    UUID coordinator = UUID.randomUUID();
    UUID practice = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        var partner = aCity("NL", 90_000);
        practice = UUID.randomUUID();
        application = begun(opened(), coordinator, partner);
        confirmed(application, partner);
    }

    @Test
    void isPinnedToWhatItsVersionSays() {
        published(1, "ab12");

        relyOn(1, "ffff").body("evidence.sha256", contains("ab12"));
        published(2, "cd34");
        relyOn(1, "ffff").body("evidence.sha256", contains("ab12"));
        check().body("errors", empty());
        relyOn(2, "ffff").body("evidence.sha256", contains("cd34"));
        relyOn(1, "ffff").body("evidence[0].sha256", nullValue());
    }

    @Test
    void isUnknownUntilItsVersionIsPublished() {
        published(1, "ab12");

        relyOn(2, null).body("evidence[0].sha256", nullValue());
        check().body("errors.reason", contains("EVIDENCE_UNKNOWN")).body("errors.pointer", contains("/evidence/0"));
    }

    @Test
    void isFlaggedOnceItIsWithdrawn() {
        published(1, "ab12");
        relyOn(1, null);

        tell("withdrawn", "{\"id\":\"%s\",\"revision\":9,\"sensitivity\":\"PUBLIC\",\"status\":\"WITHDRAWN\"}");
        Announcing.until(() ->
                KnownPractice.of(practice).filter(KnownPractice::isWithdrawn).isPresent());

        check().body("errors.reason", contains("EVIDENCE_WITHDRAWN")).body("errors.pointer", contains("/evidence/0"));
    }

    private ValidatableResponse check() {
        return city(coordinator)
                .get("/v1/applications/{id}/check", application)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse relyOn(int version, @org.jspecify.annotations.Nullable String claimed) {
        var hash = claimed == null ? "null" : "\"" + claimed + "\"";
        return city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"evidence\":[{\"practiceId\":\"%s\",\"version\":%d,\"sha256\":%s}]}"
                        .formatted(practice, version, hash))
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(200);
    }

    private void published(int version, String sha256) {
        tell("published", """
                {"id":"%%s","revision":%d,"version":%d,"title":{"en":"ToNite"},"topics":["night"],
                 "sensitivity":"PUBLIC","sha256":"%s","status":"PUBLISHED"}""".formatted(version, version, sha256));
        Announcing.until(() -> KnownPractice.of(practice)
                .flatMap(KnownPractice::version)
                .filter(known -> known == version)
                .isPresent());
    }

    private void tell(String fact, String json) {
        Announcing.event(
                UUID.randomUUID(), "eu.alliance.practice.practice." + fact + ".v1", practice, json.formatted(practice));
    }
}
