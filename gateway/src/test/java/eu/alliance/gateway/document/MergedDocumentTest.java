package eu.alliance.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.gateway.visit.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final MergedDocument.Front FRONT = new MergedDocument.Front(
            "http://door.example", "http://issuer.example/realms/alliance", Json.MAPPER.createObjectNode());

    @Test
    void keepsOneNameForTheSameThing() throws Exception {
        var merged = merged("{'Money':{'type':'object'}}", "{'Money':{'type':'object'}}");

        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Money");
    }

    @Test
    void tellsDifferentThingsApart() throws Exception {
        var merged = merged(
                "{'View':{'type':'object'},'List':{'items':{'$ref':'#/components/schemas/View'}}}",
                "{'View':{'type':'string'},'List':{'items':{'$ref':'#/components/schemas/View'}}}");

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("OneView", "OneList", "TwoView", "TwoList");
        assertThat(merged.at("/components/schemas/TwoList/items/$ref").asText())
                .isEqualTo("#/components/schemas/TwoView");
        assertThat(merged.at("/paths/~1v1~1twos/get/responses/200/content/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TwoView");
    }

    @Test
    void namesEachOperationOnce() throws Exception {
        var merged = merged("{'View':{}}", "{'View':{}}");

        assertThat(merged.at("/paths/~1v1~1ones/get/operationId").asText()).isEqualTo("listOnes");
        assertThat(merged.at("/paths/~1v1~1twos/get/operationId").asText()).isEqualTo("listTwos");
        assertThat(merged.at("/paths/~1v1~1twos/get/tags/0").asText()).isEqualTo("twos");
    }

    @Test
    void knowsTwoWaysToSignIn() throws Exception {
        var merged = merged("{'View':{}}", "{'View':{}}");

        assertThat(merged.at("/paths/~1v1~1ones/get/security").toString())
                .isEqualTo("[{\"bearer\":[\"registrar\"]},{\"signIn\":[]}]");
        assertThat(merged.at("/paths/~1v1~1twos/get/security").toString())
                .isEqualTo("[{},{\"bearer\":[]},{\"signIn\":[]}]");
        assertThat(merged.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void tellsOfEveryAnswerWhatTheGatewayAdds() throws Exception {
        var answers = merged("{'View':{}}", "{'View':{}}").at("/paths/~1v1~1ones/get/responses");

        assertThat(answers.at("/200/headers/RateLimit/$ref").asText()).isEqualTo("#/components/headers/RateLimit");
        assertThat(answers.at("/500/$ref").asText()).isEqualTo("#/components/responses/Problem500");
    }

    @Test
    void tellsWhatIsGivenBeforeWhatIsRefused() throws Exception {
        var answers = merged("{'View':{}}", "{'View':{}}").at("/paths/~1v1~1ones/get/responses");

        assertThat(answers.propertyStream().map(Map.Entry::getKey)).containsExactly("200", "400", "500");
    }

    @Test
    void describesATagInTheWordsOfWhoeverDescribesIt() throws Exception {
        var parts = new LinkedHashMap<String, JsonNode>();
        parts.put("one", Json.MAPPER.readTree("{\"tags\":[{\"name\":\"Data\"}]}"));
        parts.put("two", Json.MAPPER.readTree("{\"tags\":[{\"name\":\"Data\",\"description\":\"On people.\"}]}"));
        parts.put("three", Json.MAPPER.readTree("{\"tags\":[{\"name\":\"Data\"}]}"));

        var tags = MergedDocument.of(parts, FRONT).path("tags");

        assertThat(tags.toString()).isEqualTo("[{\"name\":\"Data\",\"description\":\"On people.\"}]");
    }

    private static JsonNode merged(String firstSchemas, String secondSchemas) throws Exception {
        var parts = new LinkedHashMap<String, JsonNode>(
                Map.of("one", document("ones", firstSchemas, "'security':[{'oidc':['registrar']}],")));
        parts.put("two", document("twos", secondSchemas, ""));
        return MergedDocument.of(parts, FRONT);
    }

    private static JsonNode document(String noun, String schemas, String security) throws Exception {
        return Json.MAPPER.readTree(("{'paths':{'/v1/" + noun + "':{'get':{'operationId':'list'," + security
                        + "'responses':{'400':{},'200':{'content':{'schema':{'$ref':'#/components/schemas/View'}}}}}}},"
                        + "'components':{'schemas':" + schemas + "}}")
                .replace('\'', '"'));
    }
}
