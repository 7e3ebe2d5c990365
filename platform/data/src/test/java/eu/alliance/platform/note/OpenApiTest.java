package eu.alliance.platform.note;

import static eu.alliance.platform.note.Notes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // read before each test
class OpenApiTest {

    private JsonPath document;

    @BeforeEach
    void isRead() throws IOException {
        var text = plain().get("/openapi.json").then().statusCode(200).extract().asString();
        Files.writeString(Path.of("target/openapi.json"), text); // for `redocly lint`
        document = JsonPath.from(text);
    }

    private Map<String, Object> operation(String path, String verb) {
        return document.getMap("paths.'%s'.%s".formatted(path, verb));
    }

    private List<String> statuses(String path, String verb) {
        return new ArrayList<>(document.<String, Object>getMap("paths.'%s'.%s.responses".formatted(path, verb))
                .keySet());
    }

    private List<String> parameters(String path, String verb) {
        return document.getList("paths.'%s'.%s.parameters.'$ref'".formatted(path, verb), String.class).stream()
                .filter(ref -> ref != null)
                .map(ref -> ref.replace("#/components/parameters/", ""))
                .toList();
    }

    @Test
    void isOfVersion31() {
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void everyOperationNamesItsRefusals() {
        assertThat(statuses("/v1/notes", "get")).containsExactlyInAnyOrder("200", "400", "401", "406", "429", "503");
        assertThat(statuses("/v1/notes", "post"))
                .containsExactlyInAnyOrder("201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "503");
        assertThat(statuses("/v1/notes/{id}", "patch"))
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "428", "429",
                        "503");
        assertThat(statuses("/v1/notes/{id}/posting", "post"))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "406", "409", "422", "429", "503");
        assertThat(document.getString(
                        "components.responses.Problem422.content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void headersOfRequestsFollowTheMethod() {
        assertThat(parameters("/v1/notes", "post")).containsExactly("IdempotencyKey", "Prefer", "AcceptLanguage");
        assertThat(parameters("/v1/notes/keyed", "post")).contains("RequiredIdempotencyKey");
        assertThat(parameters("/v1/notes/{id}", "patch")).contains("IfMatch");
        assertThat(parameters("/v1/notes/{id}", "get")).contains("IfNoneMatch");
        assertThat(parameters("/v1/notes", "get")).doesNotContain("IfNoneMatch");
        assertThat(document.getList("paths.'/v1/notes'.get.parameters.name", String.class))
                .contains("limit", "cursor", "kind", "updatedSince");
    }

    @Test
    void headersOfAnswersAreNamed() {
        var post = "paths.'/v1/notes'.post.responses.'201'.headers";
        assertThat(document.getMap(post)).containsOnlyKeys("Location", "ETag", "X-Request-Id");
        assertThat(document.getMap("paths.'/v1/notes'.get.responses.'200'.headers"))
                .containsOnlyKeys("Link", "X-Request-Id");
    }

    @Test
    void whoMayIsSaid() {
        assertThat(operation("/v1/notes", "get").get("security"))
                .isEqualTo(List.of(Map.of(), Map.of("oidc", List.of())));
        assertThat(operation("/v1/notes", "post").get("security"))
                .isEqualTo(List.of(Map.of("oidc", List.of("city-admin", "city-editor"))));
        assertThat(String.valueOf(operation("/v1/notes", "post").get("description")))
                .contains("For: city-admin, city-editor.");
    }

    @Test
    void aPatchMayNameAnyMemberOrNone() {
        assertThat(
                        document.getString(
                                "paths.'/v1/notes/{id}'.patch.requestBody.content.'application/merge-patch+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/WritingPatch");
        var patch = document.getMap("components.schemas.WritingPatch");
        assertThat(patch).doesNotContainKey("required").containsEntry("additionalProperties", false);
        assertThat(document.getMap("components.schemas.WritingPatch.properties"))
                .containsOnlyKeys("title", "kind", "weight", "dueOn", "place");
    }

    @Test
    void whatIsSentIsClosedAndWhatIsAnsweredIsOpen() {
        assertThat(document.getMap("components.schemas.Writing")).containsEntry("additionalProperties", false);
        assertThat(document.getMap("components.schemas.View")).doesNotContainKey("additionalProperties");
    }

    @Test
    void aPageHasItsOwnSchema() {
        assertThat(document.getString("paths.'/v1/notes'.get.responses.'200'.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/PageView");
        assertThat(document.getString("components.schemas.PageView.properties.items.items.'$ref'"))
                .isEqualTo("#/components/schemas/View");
    }

    @Test
    void whatMayBeNullSaysSoAndARevisionIsNotShown() {
        var view = document.getMap("components.schemas.View.properties");
        assertThat(view).doesNotContainKey("revision");
        assertThat(document.getList("components.schemas.View.properties.dueOn.anyOf.type", String.class))
                .contains("null");
        assertThat(document.<String, Object>getMap("components.schemas.View.properties.place"))
                .doesNotContainKey("type")
                .containsEntry("anyOf", List.of(Map.of("$ref", "#/components/schemas/Place"), Map.of("type", "null")));
        assertThat(document.getString("components.schemas.View.properties.title.type"))
                .isEqualTo("string");
        assertThat(plain().get("/v1/notes/" + Notes.written())
                        .jsonPath()
                        .getMap("")
                        .keySet())
                .isEqualTo(view.keySet());
    }
}
