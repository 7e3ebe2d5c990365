package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A whole example for each JSON body that is sent or answered; one for each schema, wherever it is used. */
final class ExampleBodies {

    private static final String REF = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String EXAMPLES = "#/components/examples/";

    private final ObjectNode document;
    private final Imagined imagined;

    private ExampleBodies(ObjectNode document, JsonNode words) {
        this.document = document;
        this.imagined = new Imagined(document, words);
    }

    /** @param words what a member without an example of its own is shown as, by its name */
    static void describeIn(ObjectNode document, JsonNode words) {
        new ExampleBodies(document, words).describe();
    }

    private void describe() {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    describeContent(operation.path("requestBody"));
                    operation.path("responses").properties().forEach(response -> {
                        if (response.getKey().startsWith("2")) {
                            describeContent(response.getValue());
                        }
                    });
                }));
    }

    private void describeContent(JsonNode body) {
        Shape.resolved(document, body).path("content").properties().forEach(media -> {
            boolean isJson = media.getKey().matches("application/(.+\\+)?json");
            if (isJson
                    && media.getValue() instanceof ObjectNode content
                    && content.has("schema")
                    && !content.has("example")
                    && !content.has("examples")) {
                show(content, content.path("schema"));
            }
        });
    }

    private void show(ObjectNode content, JsonNode schema) {
        var reference = schema.path(REF).asText();
        if (!reference.startsWith(SCHEMAS)) {
            content.set("example", imagined.body(schema, ""));
            return;
        }
        var name = reference.substring(SCHEMAS.length());
        var examples = document.withObject("/components/examples");
        if (!examples.has(name)) {
            examples.putObject(name).set("value", imagined.body(schema, name));
        }
        content.putObject("examples").putObject("whole").put(REF, EXAMPLES + name);
    }
}
