package eu.alliance.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.problem.JsonProblem;
import eu.alliance.platform.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** RFC 7396, typed: the patched document must read and validate as the whole would. */
@Singleton
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What {@code current} becomes when {@code patch} is merged into it.
     *
     * @param current the editable part of a resource, as its own PUT or POST would state it
     * @throws Refusal 400 for a patch that is no object, an unknown member or a wrong type; 422 for bad content
     */
    public <T extends Record> T apply(Class<T> type, T current, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            throw Refusal.malformed("MALFORMED_JSON", "A merge patch is a JSON object.");
        }
        ObjectNode before = json.valueToTree(current);
        members.fieldNames().forEachRemaining(name -> {
            if (!before.has(name)) {
                throw Refusal.malformed(
                        "UNKNOWN_MEMBER", "There is no member " + JsonProblem.escaped(name) + " to change.");
            }
        });
        try {
            var after = json.treeToValue(merge(before, members), type);
            var violations = validator.validate(after);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return after;
        } catch (JsonProcessingException e) {
            throw JsonProblem.refusalOf(e);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : members.objectNode();
        members.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                var former = merged.get(member.getKey());
                merged.set(member.getKey(), merge(former == null ? members.missingNode() : former, member.getValue()));
            }
        });
        // a deadline's instant follows from what is patched; the old one would contradict it
        if ((members.has("local") || members.has("zone")) && !members.has("instant")) {
            merged.remove("instant");
        }
        return merged;
    }
}
