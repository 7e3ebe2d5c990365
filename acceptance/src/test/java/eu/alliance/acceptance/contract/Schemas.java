package eu.alliance.acceptance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One schema as it was agreed beside the same as it is served: what may be sent less, what comes back less surely. */
final class Schemas {

    enum Way {
        IN,
        OUT
    }

    private static final List<String> LEAST = List.of("minimum", "minLength", "minItems", "exclusiveMinimum");
    private static final List<String> MOST = List.of("maximum", "maxLength", "maxItems", "exclusiveMaximum");

    private final JsonNode agreed;
    private final JsonNode served;
    private final Way way;
    private final List<String> found;
    private final Set<String> seen = new HashSet<>();

    Schemas(JsonNode agreed, JsonNode served, Way way, List<String> found) {
        this.agreed = agreed;
        this.served = served;
        this.way = way;
        this.found = found;
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        var target = node;
        while (target.has("$ref")) {
            target = document.at(target.path("$ref").asText().substring(1));
        }
        return target;
    }

    void compare(String place, JsonNode before, JsonNode after) {
        var references = before.path("$ref").asText() + " " + after.path("$ref").asText();
        if (references.length() > 1 && !seen.add(references)) {
            return;
        }
        var old = plain(agreed, before);
        var now = plain(served, after);
        compareTypes(place, types(agreed, before), types(served, after));
        compareValues(place, old.path("enum"), now.path("enum"));
        if (way == Way.IN) {
            compareLimits(place, old, now);
        }
        compareMembers(place, old, now);
        if (old.has("items")) {
            compare(place + "[]", old.path("items"), now.path("items"));
        }
        if (old.path("additionalProperties").isObject()) {
            compare(place + ".*", old.path("additionalProperties"), now.path("additionalProperties"));
        }
    }

    private void compareTypes(String place, Set<String> before, Set<String> after) {
        if ((way == Way.OUT ? before : after).isEmpty()) {
            return;
        }
        var narrow = new TreeSet<>(way == Way.IN ? before : after);
        narrow.removeAll(way == Way.IN ? after : before);
        narrow.removeIf(each -> each.equals("integer") && (way == Way.IN ? after : before).contains("number"));
        if (!narrow.isEmpty() || (before.isEmpty() != after.isEmpty())) {
            found.add("%s was %s and is %s".formatted(place, before, after));
        }
    }

    private void compareValues(String place, JsonNode before, JsonNode after) {
        if (before.isMissingNode() && !after.isMissingNode() && way == Way.IN) {
            found.add(place + " takes certain values only now");
        }
        if (after.isMissingNode()) {
            return;
        }
        before.forEach(value -> {
            if (after.valueStream().noneMatch(value::equals)) {
                found.add(place + " has no " + value.asText() + " any more");
            }
        });
    }

    private void compareLimits(String place, JsonNode before, JsonNode after) {
        LEAST.forEach(limit -> {
            if (after.has(limit)
                    && after.path(limit).asDouble() > before.path(limit).asDouble(Double.NEGATIVE_INFINITY)
                    && (before.has(limit) || after.path(limit).asDouble() > 0 || !limit.startsWith("min"))) {
                found.add("%s: %s is %s now".formatted(place, limit, after.path(limit)));
            }
        });
        MOST.forEach(limit -> {
            if (after.has(limit)
                    && after.path(limit).asDouble() < before.path(limit).asDouble(Double.POSITIVE_INFINITY)) {
                found.add("%s: %s is %s now".formatted(place, limit, after.path(limit)));
            }
        });
        for (var form : List.of("pattern", "format")) {
            // of a number it says how to hold it, not what is taken
            boolean isNumber =
                    form.equals("format") && !after.path("type").toString().contains("string");
            if (after.has(form) && !isNumber && !after.path(form).equals(before.path(form))) {
                found.add("%s: %s is %s now".formatted(place, form, after.path(form)));
            }
        }
    }

    private void compareMembers(String place, JsonNode before, JsonNode after) {
        before.path("properties").properties().forEach(each -> {
            var name = place + "." + each.getKey();
            var now = after.path("properties").path(each.getKey());
            if (now.isMissingNode()) {
                found.add(name + " is gone");
            } else {
                compare(name, each.getValue(), now);
            }
        });
        var needed = way == Way.IN ? after.path("required") : before.path("required");
        var known = way == Way.IN ? before.path("required") : after.path("required");
        needed.forEach(each -> {
            if (known.valueStream().noneMatch(each::equals)) {
                found.add(place + "." + each.asText() + (way == Way.IN ? " is needed now" : " may be left out now"));
            }
        });
    }

    private static Set<String> types(JsonNode document, JsonNode schema) {
        var types = new TreeSet<String>();
        var node = resolved(document, schema);
        for (var choice : List.of("anyOf", "oneOf")) {
            node.path(choice).forEach(each -> types.addAll(types(document, each)));
        }
        if (types.isEmpty()) {
            var type = node.path("type");
            (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
            types.remove("");
        }
        return types;
    }

    /** Without what only says that it may be null. */
    private static JsonNode plain(JsonNode document, JsonNode schema) {
        var node = resolved(document, schema);
        for (var choice : List.of("anyOf", "oneOf")) {
            var real = node.path(choice)
                    .valueStream()
                    .filter(each -> !each.path("type").asText().equals("null"))
                    .toList();
            if (real.size() == 1) {
                return plain(document, real.getFirst());
            }
        }
        return node;
    }
}
