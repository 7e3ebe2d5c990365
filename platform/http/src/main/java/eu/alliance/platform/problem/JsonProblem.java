package eu.alliance.platform.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was wrong with a JSON body: its form (400) or, in the right type, its content (422). */
public final class JsonProblem {

    private static final Set<Class<?>> TEXTS = Set.of(String.class, UUID.class, URI.class, Locale.class);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int LONGEST_NAME = 80;

    private JsonProblem() {}

    public static Refusal refusalOf(JsonProcessingException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                Refusal.malformed("UNKNOWN_MEMBER", "Nothing is known of the member " + pointerOf(unknown) + ".");
            case InvalidFormatException content
            when content.getValue() instanceof String && isWrittenAsText(content.getTargetType()) ->
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

    // a string is the right type for these, so that what is wrong with it is its content
    private static boolean isWrittenAsText(Class<?> type) {
        return type.isEnum() || TEXTS.contains(type) || type.getPackageName().startsWith("java.time");
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }

    private static String pointerOf(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** One reference token of RFC 6901, fit to be printed: it may be the caller's own invention. */
    public static String escaped(String given) {
        var name = UNPRINTABLE
                .matcher(given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given)
                .replaceAll("\uFFFD");
        return JsonPointer.empty().appendProperty(name).toString().substring(1);
    }
}
