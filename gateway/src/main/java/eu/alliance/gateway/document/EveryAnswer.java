package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What the gateway adds to the services' answers, said in the document once and referred to by each of them. */
final class EveryAnswer {

    private static final Map<String, String> HEADERS = Map.of(
            "RateLimit", "What is left of the caller's budget, as r, and the seconds until it is full again, as t.",
            "RateLimit-Policy", "The budget, as q, and the seconds in which it is refilled, as w.");
    private static final String BROKEN = "Problem500";
    private static final String REF = "$ref";

    private EveryAnswer() {}

    static void describeIn(ObjectNode document) {
        var components = document.withObject("/components");
        HEADERS.forEach((name, description) -> {
            var header = components.withObject("/headers").putObject(name).put("description", description);
            header.putObject("schema").put("type", "string").put("maxLength", 200);
        });
        var broken = components
                .withObject("/responses")
                .putObject(BROKEN)
                .put("description", "A fault of ours; the same request with the same key may be sent again.");
        broken.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put(REF, "#/components/schemas/EdgeProblem");
        components.withObject("/responses").forEach(EveryAnswer::addHeaders);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.path("responses") instanceof ObjectNode responses) {
                        responses.forEach(EveryAnswer::addHeaders);
                        if (!responses.has("500")) {
                            responses.putObject("500").put(REF, "#/components/responses/" + BROKEN);
                        }
                        sort(responses);
                    }
                }));
    }

    /** What an operation gives comes before its problems: some generated clients accept only the kind they read first. */
    private static void sort(ObjectNode responses) {
        var byStatus = new TreeMap<String, JsonNode>();
        responses.properties().forEach(each -> byStatus.put(each.getKey(), each.getValue()));
        responses.removeAll();
        responses.setAll(byStatus);
    }

    private static void addHeaders(JsonNode response) {
        if (response instanceof ObjectNode answer && !answer.has(REF)) {
            HEADERS.keySet().stream()
                    .sorted()
                    .forEach(name ->
                            answer.withObject("/headers").putObject(name).put(REF, "#/components/headers/" + name));
        }
    }
}
