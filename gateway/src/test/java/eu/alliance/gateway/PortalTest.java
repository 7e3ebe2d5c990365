package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.door.Gate;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PortalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Gate gate;

    @BeforeEach
    void isReady() {
        await().until(() -> get("/readyz").startsWith("HTTP/1.1 200"));
    }

    @Test
    void mergesWhatAllServicesOffer() throws Exception {
        var document = json("/openapi.json");

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains("/v1/cities/{idOrSlug}", "/v1/practices/{id}/matching-calls", "/v1/events", "/readyz");
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .contains("Money", "RegistrationView", "PracticeView", "FundingView", "CloudEvent")
                .doesNotContain("View");
    }

    @Test
    void namesEachOperationOnceAndRefersToNothingThatIsNotThere() throws Exception {
        var document = json("/openapi.json");
        var ids = document.findValuesAsText("operationId");
        var text = document.toString();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        var references = new HashSet<String>();
        Pattern.compile("\"#(/components/[^\"]+)\"")
                .matcher(text)
                .results()
                .forEach(each -> references.add(each.group(1)));
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(document.at(each).isMissingNode()).isFalse());
    }

    @Test
    void cataloguesEveryEventOfEveryService() throws Exception {
        var document = json("/asyncapi.json");
        var messages = document.at("/components/messages");

        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(messages.valueStream().map(each -> each.path("name").asText()))
                .doesNotHaveDuplicates()
                .contains(
                        "eu.alliance.registration.city.membership-started.v1",
                        "eu.alliance.practice.practice.published.v1",
                        "eu.alliance.funding.call.opened.v1");
        assertThat(document.at("/channels/webhook/messages")).hasSameSizeAs(messages);
        Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"")
                .matcher(document.toString())
                .results()
                .forEach(each -> assertThat(
                                document.at(each.group(1).replace("~1", "/")).isMissingNode())
                        .as(each.group(1))
                        .isFalse());
    }

    @Test
    void isNotSentTwiceToWhoKnowsIt() {
        var first = get("/openapi.json");
        var tag = Pattern.compile("(?i)etag: (\"[^\"]+\")")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(Wire.request(gate.port(), "GET /openapi.json", "If-None-Match: " + tag))
                .startsWith("HTTP/1.1 304");
        assertThat(Wire.request(gate.port(), "GET /openapi.json", "Accept-Encoding: gzip"))
                .containsIgnoringCase("content-encoding: gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/docs/docs.js",
                "/docs/swagger-ui.css",
                "/docs/oauth2-redirect.html",
                "/assets/portal.css"
            })
    void servesItsPagesWithNothingFromElsewhere(String path) {
        var page = get(path);

        assertThat(page).startsWith("HTTP/1.1 200").contains("Content-Security-Policy: default-src 'none'");
        assertThat(page).doesNotContain("{{").doesNotContainPattern("(src|href)=\"(https?:)?//(?!localhost)");
        assertThat(Wire.request(gate.port(), "POST " + path)).startsWith("HTTP/1.1 405");
    }

    @Test
    void saysWhatIsReady() throws Exception {
        assertThat(json("/healthz").path("status").asText()).isEqualTo("ALIVE");
        assertThat(json("/readyz").path("checks").findValuesAsText("name"))
                .containsExactlyInAnyOrder("registration", "practice", "funding", "kafka", "keycloak");
    }

    private String get(String path) {
        return Wire.request(gate.port(), "GET " + path);
    }

    private JsonNode json(String path) throws Exception {
        var answer = get(path);
        return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    }
}
