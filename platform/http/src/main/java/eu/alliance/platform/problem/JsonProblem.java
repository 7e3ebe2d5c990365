package eu.alliance.platform.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What was wrong with a JSON body: its form (400) or, in the right type, its content (422). */
public final class JsonProblem {

    private JsonProblem() {}

    public static Refusal refusalOf(JsonProcessingException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                Refusal.malformed("UNKNOWN_MEMBER", "Nothing is known of the member " + pointerOf(unknown) + ".");
            case InvalidFormatException content
            when content.getValue() instanceof String ->
                Refusal.rule(pointerOf(content), "INVALID_VALUE", expected(content));
            case ValueInstantiationException value
            when value.getCause() instanceof Refusal refusal -> located(refusal, pointerOf(value));
            case JsonMappingException type
            when type.getCause() instanceof Refusal refusal -> located(refusal, pointerOf(type));
            case JsonMappingException type ->
                Refusal.malformed("WRONG_TYPE", "Not what is expected at " + where(pointerOf(type)) + ".");
            default -> Refusal.malformed("MALFORMED_JSON", "The body is not well-formed JSON.");
        };
    }

    private static Refusal located(Refusal refusal, String pointer) {
        return refusal.kind() == Refusal.Kind.RULE_BROKEN
                ? Refusal.rules(refusal.violations().stream()
                        .map(v -> new Violation(pointer + v.pointer(), v.reason(), v.detail()))
                        .toList())
                : Refusal.of(refusal.kind(), refusal.reason(), refusal.detail() + " (at " + where(pointer) + ")");
    }

    private static String expected(InvalidFormatException problem) {
        Class<?> type = problem.getTargetType();
        return type.isEnum()
                ? "One of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")) + "."
                : "Not a valid " + type.getSimpleName() + ".";
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }

    private static String pointerOf(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** One reference token of RFC 6901. */
    static String escaped(String name) {
        return JsonPointer.empty().appendProperty(name).toString().substring(1);
    }
}
