package eu.alliance.acceptance;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One operation of the merged document. */
record Operation(String method, String template, JsonNode node, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static List<Operation> of(JsonNode document) {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        all.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue(), document));
                    }
                }));
        return all;
    }

    /** Those of the alliance as it runs. */
    static List<Operation> all() {
        return of(Guest.named(Guest.NOBODY).get("/openapi.json").expect(200).json());
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    boolean names(String parameter) {
        return template.contains("{" + parameter + "}");
    }

    boolean bearsAnId() {
        return template.contains("{");
    }

    boolean isPublic() {
        return StreamSupport.stream(node.path("security").spliterator(), false).anyMatch(JsonNode::isEmpty);
    }

    /** The realm roles, any one of which will do. */
    Set<String> roles() {
        return StreamSupport.stream(node.path("security").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.path("bearer").spliterator(), false))
                .map(JsonNode::asText)
                .collect(toSet());
    }

    boolean takesJson() {
        return !mediaType().isEmpty();
    }

    String mediaType() {
        var content = node.path("requestBody").path("content");
        if (content.has("application/merge-patch+json")) {
            return "application/merge-patch+json";
        }
        return content.has("application/json") ? "application/json" : "";
    }

    /** One that it takes; JSON if it takes no body. */
    String anyMediaType() {
        if (takesJson()) {
            return mediaType();
        }
        var content = node.path("requestBody").path("content").fieldNames();
        return content.hasNext() ? content.next() : "application/json";
    }

    boolean requiresBody() {
        return node.path("requestBody").path("required").asBoolean();
    }

    JsonNode bodySchema() {
        return resolved(
                node.path("requestBody").path("content").path(mediaType()).path("schema"));
    }

    /** Follows a reference. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
