package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What shared components are called. The same name for the same thing stays; the same name for different things gets
 * the service's name before it, and so does whatever refers to such a one.
 */
final class ComponentNames {

    private static final String ROOT = "#/components/";

    /** Component (section/name) → part → what it is there. */
    private final Map<String, Map<String, JsonNode>> components = new HashMap<>();

    private final Set<String> ambiguous = new HashSet<>();

    ComponentNames(Map<String, JsonNode> parts) {
        parts.forEach((part, document) -> document.path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(each -> components
                                .computeIfAbsent(section.getKey() + "/" + each.getKey(), _ -> new HashMap<>())
                                .put(part, each.getValue()))));
        findAmbiguous();
    }

    private void findAmbiguous() {
        boolean foundMore = true;
        while (foundMore) {
            foundMore = false;
            for (var each : components.entrySet()) {
                var meanings = each.getValue().values();
                boolean differs = new HashSet<>(meanings).size() > 1
                        || (meanings.size() > 1 && meanings.stream().anyMatch(this::refersToAmbiguous));
                foundMore |= differs && ambiguous.add(each.getKey());
            }
        }
    }

    private boolean refersToAmbiguous(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().startsWith(ROOT)
                    && ambiguous.contains(node.asText().substring(ROOT.length()));
        }
        for (var child : node) {
            if (refersToAmbiguous(child)) {
                return true;
            }
        }
        return false;
    }

    String nameOf(String part, String section, String name) {
        return ambiguous.contains(section + "/" + name) ? capitalised(part) + name : name;
    }

    /** The same content with references to the new names. */
    JsonNode renamed(String part, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties().forEach(each -> copy.set(each.getKey(), renamed(part, each.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(each -> copy.add(renamed(part, each)));
                yield copy;
            }
            case TextNode text when text.asText().startsWith(ROOT) -> TextNode.valueOf(reference(part, text.asText()));
            default -> node;
        };
    }

    private String reference(String part, String reference) {
        var path = reference.substring(ROOT.length()).split("/", 2);
        return path.length < 2 ? reference : ROOT + path[0] + "/" + nameOf(part, path[0], path[1]);
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
