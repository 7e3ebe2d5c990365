package eu.alliance.registration.file;

import static eu.alliance.registration.file.FileFixture.PDF;
import static eu.alliance.registration.file.FileFixture.aFileOf;
import static eu.alliance.registration.file.FileFixture.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.Door;
import eu.alliance.registration.delegation.DelegationFixture;
import eu.alliance.registration.summit.SummitFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class FileResourceTest {

    private static final byte[] CONTENT = PDF.getBytes(UTF_8);

    @Inject
    StoredFiles files;

    private final UUID city = UUID.randomUUID();

    @Test
    void keepsWhatIsHandedInToTheByte() {
        var made = sent(FileFixture.admin(city), "Ordre 1.pdf", "application/pdf", CONTENT);
        made.then()
                .statusCode(201)
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
                .body("name", is("Ordre 1.pdf"))
                .body("mediaType", is("application/pdf"))
                .body("size", is(CONTENT.length))
                .body("sha256", matchesPattern("[0-9a-f]{64}"));
        var content = Door.admin(city).get(made.header("Location") + "/content");

        content.then()
                .statusCode(200)
                .header("ETag", is("\"" + made.path("sha256") + "\""))
                .header("Content-Type", startsWith("application/pdf"))
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Disposition", containsString("attachment; filename=\"Ordre 1.pdf\""));
        assertThat(content.asByteArray()).isEqualTo(CONTENT);
        Door.admin(city)
                .header("If-None-Match", content.header("ETag"))
                .get(made.header("Location") + "/content")
                .then()
                .statusCode(304);
        Door.editor(city)
                .header("If-None-Match", made.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void isForItsCityOnly() {
        var id = aFileOf(city);

        Door.editor(city).get("/v1/files/{id}", id).then().statusCode(200);
        Door.admin(UUID.randomUUID()).get("/v1/files/{id}", id).then().statusCode(404);
        Door.admin(UUID.randomUUID()).get("/v1/files/{id}/content", id).then().statusCode(404);
        Door.registrar().get("/v1/files/{id}", id).then().statusCode(404);
        Door.anybody().get("/v1/files/{id}", id).then().statusCode(401);
        Door.admin(UUID.randomUUID())
                .header("If-Match", "*")
                .delete("/v1/files/{id}", id)
                .then()
                .statusCode(404);
        sent(Tokens.user("evaluator-1").roles("evaluator"), "a.pdf", "application/pdf", CONTENT)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhatIsNotTaken() {
        var admin = FileFixture.admin(city);
        sent(admin, "a.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))
                .then()
                .statusCode(415);
        sent(admin, "a.png", "image/png", CONTENT).then().statusCode(422).body("reason", is("FILE_TYPE_MISMATCH"));
        sent(admin, "a.pdf", "application/pdf", new byte[(10 << 20) + 1]).then().statusCode(413);
        sent(admin, "a.pdf", "application/pdf", new byte[10 << 20]).then().statusCode(415);
        Door.admin(city).body("{}").post("/v1/files").then().statusCode(415);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoForm(String body) {
        var answer = FileFixture.form(FileFixture.admin(city), "k" + city, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_FORM");
    }

    static Stream<Named<String>> refusesWhatIsNoForm() {
        return Stream.of(
                Named.of("words", "nothing like a form"),
                Named.of("boundaries alone", "--x\r\n".repeat(3)),
                Named.of(
                        "thousands of parts",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(3000) + "--x--\r\n"));
    }

    @Test
    void oneKeyKeepsOneFile() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, PDF);
        var second = keyed(key, PDF);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(keyed(key, PDF + "\n").body()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    private HttpResponse<String> keyed(String key, String content) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        return FileFixture.form(FileFixture.admin(city), key, head + content + "\r\n--x--\r\n");
    }

    @Test
    void aMandatesDocumentIsReadByTheRegistrarAndStays() {
        var sent = DelegationFixture.aDraftFor(SummitFixture.anOpenSummit());
        var file = aFileOf(sent.city());
        var delegate = DelegationFixture.aDelegateOf(sent);

        mandated(sent, delegate, UUID.randomUUID(), 422);
        mandated(sent, delegate, aFileOf(UUID.randomUUID()), 422);
        mandated(sent, delegate, file, 201);
        Door.registrar().get("/v1/files/{id}/content", file).then().statusCode(200);
        var tag = Door.admin(sent.city()).get("/v1/files/{id}", file).header("ETag");
        Door.admin(sent.city()).delete("/v1/files/{id}", file).then().statusCode(428);
        Door.admin(sent.city())
                .header("If-Match", tag)
                .delete("/v1/files/{id}", file)
                .then()
                .statusCode(409)
                .body("reason", is("FILE_IN_USE"));
    }

    private static void mandated(DelegationFixture.Sent sent, UUID delegate, UUID file, int status) {
        Door.admin(sent.city())
                .body("""
                    {"delegateId": "%s", "documentId": "%s", "scope": ["SPEAK"],
                     "validFrom": "2036-01-01", "validUntil": "2036-12-31"}\
                    """.formatted(delegate, file))
                .post("/v1/delegations/{id}/mandates", sent.id())
                .then()
                .statusCode(status);
    }

    @Test
    void whatNothingNeedsGoes() {
        var id = aFileOf(city);
        var removed = aFileOf(city);
        Door.admin(city)
                .header("If-Match", "*")
                .delete("/v1/files/{id}", removed)
                .then()
                .statusCode(204);
        Door.admin(city).get("/v1/files/{id}", removed).then().statusCode(404);

        sweep(Duration.ofHours(23));
        Door.admin(city).get("/v1/files/{id}", id).then().statusCode(200);
        sweep(Duration.ofHours(25));
        Door.admin(city).get("/v1/files/{id}", id).then().statusCode(404);
    }

    private void sweep(Duration later) {
        QuarkusTransaction.requiringNew().run(() -> files.sweep(Instant.now().plus(later)));
    }
}
