package eu.alliance.practice.attachment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.testkit.Tokens;
import io.restassured.response.Response;
import java.util.UUID;

/** Files on their way to a practice or a resource. */
public final class AttachmentFixture {

    public static final String PDF = "%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private AttachmentFixture() {}

    public static Tokens adminOf(UUID city) {
        return Tokens.user("admin-" + city).roles("city-admin").city(city);
    }

    public static Tokens anEditor() {
        return Tokens.user("secretariat").roles("editor");
    }

    public static Response sent(Tokens caller, String place, String name, String content) {
        return given().header("Authorization", caller.bearer())
                .multiPart("file", name, content.getBytes(UTF_8), "application/octet-stream")
                .post(place + "/attachments");
    }

    /** The place of a file that was taken. */
    public static String attached(Tokens caller, String place, String name, String content) {
        return sent(caller, place, name, content)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
