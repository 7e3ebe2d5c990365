package eu.alliance.registration.file;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

public final class FileFixture {

    public static final String PDF = "%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private FileFixture() {}

    /** A document that a city handed in. */
    public static UUID aFileOf(UUID city) {
        return aFileOf(city, "document.pdf", PDF);
    }

    public static UUID aFileOf(UUID city, String name, String content) {
        var sent = sent(admin(city), name, "application/pdf", content.getBytes(UTF_8));
        String id = sent.then().statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    /** A document that the secretariat handed in. */
    public static UUID aFileOfTheRegistrar() {
        var sent = sent(
                Tokens.user("secretariat").roles("registrar"), "paper.pdf", "application/pdf", PDF.getBytes(UTF_8));
        return UUID.fromString(sent.then().statusCode(201).extract().path("id"));
    }

    static Tokens admin(UUID city) {
        return Tokens.user("admin-" + city).roles("city-admin").city(city);
    }

    static Response sent(Tokens caller, String name, String type, byte[] content) {
        return given().header("Authorization", caller.bearer())
                .multiPart("file", name, content, type)
                .post("/v1/files");
    }

    /** A body as it stands, said to be a form whose boundary is x. */
    static HttpResponse<String> form(Tokens caller, String key, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/files"))
                .header("Authorization", caller.bearer())
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
