package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema comes down to when references are followed and null is left aside.
 *
 * @param name of the component that it is, or empty
 * @param ownExample what was said where the schema is used, not where it is defined
 */
record Shape(String name, JsonNode schema, Set<String> types, boolean isNullable, Optional<JsonNode> ownExample) {

    private static final String REF = "$ref";
    private static final String NULL = "null";
    private static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");

    static Shape of(JsonNode document, JsonNode used) {
        var schema = used;
        var name = "";
        boolean isNullable = false;
        var own = exampleOf(schema);
        while (schema.has(REF) || !choices(schema).isEmpty()) {
            if (schema.has(REF)) {
                var reference = schema.path(REF).asText();
                name = reference.substring(reference.lastIndexOf('/') + 1);
                schema = resolved(document, schema);
            } else {
                isNullable |= choices(schema).valueStream().anyMatch(Shape::isNull);
                schema = choices(schema)
                        .valueStream()
                        .filter(each -> !isNull(each))
                        .findFirst()
                        .orElseThrow();
                own = name.isEmpty() && own.isEmpty() ? exampleOf(schema) : own;
            }
        }
        var types = typesOf(schema);
        return new Shape(name, schema, types, isNullable || types.contains(NULL), own);
    }

    /** What a reference leads to; anything else is itself. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has(REF) ? document.at(node.path(REF).asText().substring(1)) : node;
    }

    private static JsonNode choices(JsonNode schema) {
        return CHOICES.stream()
                .map(schema::path)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals(NULL);
    }

    private static Set<String> typesOf(JsonNode schema) {
        var types = new HashSet<String>();
        var stated = schema.path("type");
        if (stated.isTextual()) {
            types.add(stated.asText());
        }
        stated.forEach(each -> types.add(each.asText()));
        if (types.isEmpty() && schema.has("properties")) {
            types.add("object");
        }
        return types;
    }

    private static Optional<JsonNode> exampleOf(JsonNode schema) {
        return Optional.ofNullable(schema.path("examples").get(0)).or(() -> Optional.ofNullable(schema.get("example")));
    }

    /** Said where it is defined. */
    Optional<JsonNode> example() {
        return exampleOf(schema);
    }

    Optional<JsonNode> onlyChoice() {
        return Optional.ofNullable(schema.get("const"))
                .or(() -> Optional.ofNullable(schema.path("enum").get(0)))
                .or(() -> Optional.ofNullable(schema.get("default")));
    }

    boolean is(String type) {
        return types.contains(type);
    }

    String format() {
        return schema.path("format").asText();
    }

    boolean isSimple() {
        return !is("object") && !is("array");
    }

    /** By kind, as a date or a moment, and by the names of its members where these are known. */
    boolean takes(JsonNode value) {
        if (value.isNull()) {
            return isNullable;
        }
        var members = schema.path("properties");
        if (format().startsWith("date")
                && format().equals("date-time") != value.asText().contains("T")) {
            return false;
        }
        boolean fits = is(value.getNodeType().name().toLowerCase(Locale.ROOT)) || (value.isInt() && is("integer"));
        return fits && (members.isEmpty() || value.propertyStream().allMatch(each -> members.has(each.getKey())));
    }
}
