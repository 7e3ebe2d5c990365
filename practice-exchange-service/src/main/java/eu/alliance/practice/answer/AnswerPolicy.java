package eu.alliance.practice.answer;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.problem.Violation;
import eu.alliance.practice.collection.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a value must be by its indicator. */
record AnswerPolicy(List<Indicator> indicators) {

    private static final java.util.regex.Pattern DECIMAL =
            java.util.regex.Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private static final Map<String, String> DETAILS = Map.of(
            "UNKNOWN_INDICATOR", "The questionnaire has no such indicator.",
            "REQUIRED", "This must be answered.",
            "WHOLE_NUMBER_EXPECTED", "A whole number.",
            "DECIMAL_EXPECTED", "A decimal string such as \"0.80\", at most six decimals.",
            "BOOLEAN_EXPECTED", "True or false.",
            "UNKNOWN_CHOICE", "One of the indicator's choices.",
            "TOO_LOW", "Lower than the indicator allows.",
            "TOO_HIGH", "Higher than the indicator allows.");

    /** What stands against these values, as a draft; {@code null} counts as not answered. */
    List<Violation> objections(Map<String, JsonNode> values) {
        var byCode = indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return new TreeMap<>(values)
                .entrySet().stream()
                        .flatMap(each -> Optional.ofNullable(byCode.get(each.getKey()))
                                .map(indicator -> objection(indicator, each.getValue()))
                                .orElse(Optional.of("UNKNOWN_INDICATOR"))
                                .map(reason -> violation(each.getKey(), reason))
                                .stream())
                        .toList();
    }

    /** The same for a submission, which answers all that is required. */
    List<Violation> objectionsToSubmission(Map<String, JsonNode> values) {
        var missing = indicators.stream()
                .filter(indicator -> indicator.isRequired() && !isAnswered(values.get(indicator.code())))
                .map(indicator -> violation(indicator.code(), "REQUIRED"));
        return Stream.concat(objections(values).stream(), missing).toList();
    }

    static boolean isAnswered(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }

    /** The number that an answer is. */
    static BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
    }

    private static Optional<String> objection(Indicator indicator, JsonNode value) {
        if (!isAnswered(value)) {
            return Optional.empty();
        }
        return switch (indicator.type()) {
            case COUNT ->
                !value.isIntegralNumber()
                        ? Optional.of("WHOLE_NUMBER_EXPECTED")
                        : number(value).signum() < 0 ? Optional.of("TOO_LOW") : range(indicator, number(value));
            case AMOUNT -> isDecimal(value) ? range(indicator, number(value)) : Optional.of("DECIMAL_EXPECTED");
            case SHARE -> share(indicator, value);
            case YES_NO -> value.isBoolean() ? Optional.empty() : Optional.of("BOOLEAN_EXPECTED");
            case CHOICE ->
                value.isTextual() && indicator.choiceCodes().contains(value.asText())
                        ? Optional.empty()
                        : Optional.of("UNKNOWN_CHOICE");
        };
    }

    private static Optional<String> share(Indicator indicator, JsonNode value) {
        if (!isDecimal(value)) {
            return Optional.of("DECIMAL_EXPECTED");
        }
        var share = number(value);
        if (share.signum() < 0) {
            return Optional.of("TOO_LOW");
        }
        // without limits of its own a share is a part of one
        if (indicator.max() == null && share.compareTo(BigDecimal.ONE) > 0) {
            return Optional.of("TOO_HIGH");
        }
        return range(indicator, share);
    }

    private static Optional<String> range(Indicator indicator, BigDecimal number) {
        if (indicator.min() != null && number.compareTo(indicator.min()) < 0) {
            return Optional.of("TOO_LOW");
        }
        return indicator.max() != null && number.compareTo(indicator.max()) > 0
                ? Optional.of("TOO_HIGH")
                : Optional.empty();
    }

    private static boolean isDecimal(JsonNode value) {
        return DECIMAL.matcher(value.isNumber() ? value.decimalValue().toPlainString() : value.asText())
                        .matches()
                && (value.isNumber() || value.isTextual());
    }

    private static Violation violation(String code, String reason) {
        var pointer = "/values/" + code.replace("~", "~0").replace("/", "~1");
        return new Violation(pointer, reason, DETAILS.getOrDefault(reason, reason));
    }
}
