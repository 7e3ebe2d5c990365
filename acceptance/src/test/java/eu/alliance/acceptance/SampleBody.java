package eu.alliance.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A body of the shape that a schema asks for, made of its own examples: well-formed, though not always true. */
final class SampleBody {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final Operation operation;

    private SampleBody(Operation operation) {
        this.operation = operation;
    }

    static JsonNode of(Operation operation) {
        return new SampleBody(operation).valueOf(operation.bodySchema());
    }

    private JsonNode valueOf(JsonNode given) {
        var schema = operation.resolved(given);
        if (!schema.path("examples").isEmpty() && schema.path("examples").isArray()) {
            return schema.path("examples").get(0);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        for (var choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                return StreamSupport.stream(schema.path(choice).spliterator(), false)
                        .filter(each -> !each.path("type").asText().equals("null"))
                        .findFirst()
                        .map(this::valueOf)
                        .orElse(MAKE.nullNode());
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema);
            case "array" ->
                schema.path("minItems").asInt() > 0
                        ? MAKE.arrayNode().add(valueOf(schema.path("items")))
                        : MAKE.arrayNode();
            case "integer" -> MAKE.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> MAKE.numberNode(1);
            case "boolean" -> MAKE.booleanNode(true);
            default -> MAKE.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        var object = MAKE.objectNode();
        for (var required : schema.path("required")) {
            var member = schema.path("properties").path(required.asText());
            object.set(
                    required.asText(),
                    required.asText().equals("email") ? MAKE.textNode("somebody@city.example") : valueOf(member));
        }
        return object;
    }

    private static String typeOf(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asText();
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(7L << 12, 1L << 63).toString();
            case "date" -> "2027-03-15";
            case "date-time" -> "2027-03-15T16:00:00Z";
            default -> "words";
        };
    }
}
