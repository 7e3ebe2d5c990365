package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.door.Gate;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    @ValueSource(strings = {"/", "/docs", "/guides", "/events", "/status", "/changelog", "/assets/docs.js"})
    void servesItsPagesWithNothingFromElsewhere(String path) {
        var page = get(path);

        assertThat(page).startsWith("HTTP/1.1 200").contains("Content-Security-Policy: default-src 'none'");
        assertThat(page).doesNotContain("{{").doesNotContain("unsafe-inline").doesNotContain("<script>", " style=");
        assertThat(page).doesNotContainPattern("src=\"(https?:)?//");
        assertThat(Wire.request(gate.port(), "POST " + path)).startsWith("HTTP/1.1 405");
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() {
        var seen = new HashMap<String, String>(Map.of("/", get("/")));
        var ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            for (var link : links(seen.getOrDefault(path, ""))) {
                var target = link.startsWith("#") ? path + link : link;
                var page = target.replaceFirst("#.*", "");
                if (!seen.containsKey(page)) {
                    seen.put(page, get(page));
                    ahead.add(page);
                }
                assertThat(seen.get(page)).as(path + " → " + target).startsWith("HTTP/1.1 200");
                if (target.contains("#")) {
                    assertThat(seen.get(page))
                            .as(path + " → " + target)
                            .contains("id=\"" + target.substring(target.indexOf('#') + 1) + '"');
                }
            }
        }
        assertThat(seen).containsKeys("/guides/webhooks", "/examples/alliance.py", "/events", "/asyncapi.json");
    }

    private static List<String> links(String page) {
        return page.contains("text/html")
                ? Pattern.compile("(?:href|src)=\"([/#][^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(each -> each.group(1))
                        .toList()
                : List.of();
    }

    @Test
    void tellsOfEveryEventToPeopleToo() throws Exception {
        var page = get("/events");

        assertThat(json("/asyncapi.json").at("/components/messages"))
                .allSatisfy(each ->
                        assertThat(page).contains("<code>" + each.path("name").asText() + "</code>"));
    }

    @Test
    void tellsPeopleWhatIsReady() {
        assertThat(get("/status"))
                .contains("Everything works.", "the library</td>")
                .contains("no-store");
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
