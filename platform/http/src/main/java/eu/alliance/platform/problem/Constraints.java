package eu.alliance.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bean Validation's findings in the house's words: a pointer, a reason, a sentence. */
final class Constraints {

    /** Where the rule's own name does not say it. */
    private static final Map<String, String> REASONS =
            Map.of("NotNull", "REQUIRED", "NotBlank", "REQUIRED", "NotEmpty", "REQUIRED", "Heading", "TOO_LONG");

    private Constraints() {}

    static Refusal refusalOf(ConstraintViolationException broken) {
        if (broken.getConstraintViolations().stream().anyMatch(Constraints::isOfAParameter)) {
            return Refusal.malformed("INVALID_PARAMETER", "A parameter is missing or cannot be what it is.");
        }
        var violations = broken.getConstraintViolations().stream()
                .map(Constraints::violation)
                .sorted(java.util.Comparator.comparing(Violation::pointer).thenComparing(Violation::reason))
                .toList();
        return violations.stream()
                        .anyMatch(v ->
                                v.reason().equals("REQUIRED") && v.pointer().isEmpty())
                ? Refusal.malformed("BODY_REQUIRED", "A JSON body is needed.")
                : Refusal.rules(violations);
    }

    private static boolean isOfAParameter(ConstraintViolation<?> broken) {
        @Nullable ElementKind leaf = null;
        for (var node : broken.getPropertyPath()) {
            leaf = node.getKind();
        }
        return leaf == ElementKind.PARAMETER && !"NotNull".equals(ruleOf(broken));
    }

    private static String ruleOf(ConstraintViolation<?> broken) {
        return broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        var rule = ruleOf(broken);
        var itsName = rule.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        var reason = REASONS.getOrDefault(rule, itsName);
        return new Violation(pointerOf(broken.getPropertyPath()), reason, broken.getMessage());
    }

    private static String pointerOf(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(JsonProblem.escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(JsonProblem.escaped(node.getName()));
            }
        }
        return pointer.toString();
    }
}
