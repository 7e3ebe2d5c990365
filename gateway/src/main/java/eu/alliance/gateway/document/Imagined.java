package eu.alliance.gateway.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A value such as a schema describes: of the examples that its members have, else of words known for their names, else
 * of what their types say. A simple member that may be null, and of which nothing is known, is null.
 *
 * @param document where references lead
 * @param words examples by "schema.member", by member, or by the name of a simple schema
 */
record Imagined(JsonNode document, JsonNode words) {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    /** @param within the schemas that it is part of: none is shown inside itself */
    private record Member(String owner, String name, JsonNode schema, Set<String> within) {

        Member each(JsonNode items) {
            return new Member(owner, name, items, within);
        }
    }

    /** @param name the schema's, if it has one */
    JsonNode body(JsonNode schema, String name) {
        return value(new Member(name, "", schema, Set.of()));
    }

    private JsonNode value(Member member) {
        var shape = Shape.of(document, member.schema());
        if (member.within().contains(shape.name())) {
            return MAKE.nullNode();
        }
        return shape.ownExample()
                .or(shape::onlyChoice)
                .or(() -> word(shape, member.owner() + "." + member.name(), member.name()))
                .or(() -> shape.isSimple() && shape.isNullable() ? Optional.of(MAKE.nullNode()) : Optional.empty())
                .or(() -> shape.isSimple() ? word(shape, shape.name()) : Optional.empty())
                .or(shape::example)
                .orElseGet(() -> made(member, shape));
    }

    private Optional<JsonNode> word(Shape shape, String... names) {
        return Stream.of(names)
                .filter(words::has)
                .map(words::path)
                .filter(shape::takes)
                .findFirst();
    }

    private JsonNode made(Member member, Shape shape) {
        if (shape.is("object")) {
            return object(member, shape);
        }
        if (shape.is("array")) {
            var item = value(member.each(shape.schema().path("items")));
            return item.isNull() ? MAKE.arrayNode() : MAKE.arrayNode().add(item);
        }
        if (shape.is("integer") || shape.is("number")) {
            var least = shape.schema().path("minimum").asInt(1);
            return MAKE.numberNode(shape.schema().path("multipleOf").asInt(Math.max(1, least)));
        }
        if (shape.is("boolean")) {
            return MAKE.booleanNode(true);
        }
        return MAKE.textNode(
                switch (shape.format()) {
                    case "uuid" -> id(member);
                    case "date" -> "2027-06-10";
                    case "date-time" -> "2027-03-01T14:05:00Z";
                    default -> "…";
                });
    }

    private JsonNode object(Member member, Shape shape) {
        var object = MAKE.objectNode();
        var owner = shape.name().isEmpty() ? member.owner() : shape.name();
        var within = new HashSet<>(member.within());
        within.add(owner);
        shape.schema().path("properties").properties().forEach(each -> {
            var value = value(new Member(owner, each.getKey(), each.getValue(), Set.copyOf(within)));
            boolean fits =
                    !value.isNull() || Shape.of(document, each.getValue()).isNullable();
            if (fits && !each.getValue().path("readOnly").asBoolean()) {
                object.set(each.getKey(), value);
            }
        });
        return object;
    }

    // the same for the same thing: a city's own id, and whatever else is called cityId
    private static String id(Member member) {
        var noun = member.name().equals("id") ? member.owner() : member.name().replaceFirst("Ids?$", "");
        var hash = UUID.nameUUIDFromBytes(noun.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        long distinct = hash.getMostSignificantBits() >>> 52;
        return new UUID(0x01980f3c_1f2e_7000L | distinct, hash.getLeastSignificantBits()).toString();
    }
}
