package eu.alliance.funding.submission;

import static io.restassured.RestAssured.given;

import eu.alliance.platform.testkit.Tokens;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files as cities attach them, through the door. */
public final class AttachmentFixture {

    public static final String PDF = "%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private AttachmentFixture() {}

    public static String attached(String application, UUID city, String document) {
        return attaching(application, city, document, document + ".pdf", PDF)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response attaching(String application, UUID city, @Nullable String document, String name, String content) {
        var request = given().header(
                        "Authorization",
                        Tokens.user("admin-of-" + city)
                                .roles("city-admin")
                                .city(city)
                                .bearer())
                .multiPart("file", name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (document == null ? request : request.queryParam("document", document))
                .post("/v1/applications/{id}/attachments", application);
    }
}
