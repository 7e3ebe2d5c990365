package eu.alliance.practice.answer;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.collection.DataCollection;
import eu.alliance.practice.collection.Indicator;
import eu.alliance.practice.collection.IndicatorType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the cities' answers to one indicator come to. Of fewer than five cities nothing is told, and no cell of a
 * distribution that would tell on fewer, by itself or by what the others leave.
 *
 * @param answers the answers that were given
 */
public record Figures(Indicator indicator, List<JsonNode> answers) {

    static final int SMALL = 5;
    private static final int SCALE = 6;

    /** How many gave an answer; null where that is not told. */
    @Schema(name = "IndicatorShare")
    public record Cell(
            String value, @Schema(nullable = true) @Nullable Integer n) {}

    /** The indicator's line in the results. */
    @Schema(name = "IndicatorResult")
    public record Line(
            String code,
            LocalizedText label,
            IndicatorType type,
            @Schema(nullable = true) @Nullable String unit,

            @Schema(nullable = true, description = "How many cities answered; null if fewer than 5.") @Nullable Integer n,

            @Schema(nullable = true, description = "Decimal string.") @Nullable String sum,

            @Schema(nullable = true, description = "Decimal string.") @Nullable String mean,

            @Schema(nullable = true, description = "Decimal string.") @Nullable String median,

            @Schema(nullable = true, description = "Of YES_NO and CHOICE; a cell whose n is null is suppressed.")
            @Nullable List<Cell> distribution,

            @Schema(description = "Whether anything is kept back because too few cities stand behind it.")
            boolean suppressed) {}

    /** What was submitted to a questionnaire comes to. */
    public static List<Line> of(DataCollection collection) {
        return lines(collection, Answer.submittedTo(collection.id()));
    }

    /** The lines of a whole questionnaire. */
    static List<Line> lines(DataCollection collection, List<Answer> submitted) {
        return collection.indicators().stream()
                .map(indicator -> new Figures(indicator, given(submitted, indicator.code())).line())
                .toList();
    }

    private static List<JsonNode> given(List<Answer> submitted, String code) {
        return submitted.stream()
                .flatMap(answer -> Stream.ofNullable(answer.given().values().get(code)))
                .toList();
    }

    Line line() {
        if (answers.size() < SMALL) {
            return new Line(
                    indicator.code(),
                    indicator.label(),
                    indicator.type(),
                    indicator.unit(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    true);
        }
        return indicator.type().isNumeric() ? numeric() : categorical();
    }

    private Line numeric() {
        var numbers = answers.stream().map(AnswerPolicy::number).sorted().toList();
        var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(numbers.size()), SCALE, RoundingMode.HALF_EVEN);
        var low = numbers.get((numbers.size() - 1) / 2);
        var high = numbers.get(numbers.size() / 2);
        var median = low.add(high).divide(BigDecimal.TWO, SCALE, RoundingMode.HALF_EVEN);
        return new Line(
                indicator.code(),
                indicator.label(),
                indicator.type(),
                indicator.unit(),
                numbers.size(),
                indicator.type() == IndicatorType.SHARE ? null : text(sum),
                text(mean),
                text(median),
                null,
                false);
    }

    private Line categorical() {
        var codes = indicator.type() == IndicatorType.YES_NO ? List.of("true", "false") : indicator.choiceCodes();
        var counts = new LinkedHashMap<String, Integer>();
        codes.forEach(code -> counts.put(code, 0));
        answers.forEach(answer -> counts.merge(answer.asText(), 1, Integer::sum));
        var hidden = hidden(counts);
        return new Line(
                indicator.code(),
                indicator.label(),
                indicator.type(),
                indicator.unit(),
                answers.size(),
                null,
                null,
                null,
                counts.entrySet().stream()
                        .map(each -> new Cell(each.getKey(), hidden.contains(each.getKey()) ? null : each.getValue()))
                        .toList(),
                !hidden.isEmpty());
    }

    /** The small cells, and with them the next smallest ones until what is missing tells on nobody. */
    static Set<String> hidden(Map<String, Integer> counts) {
        var hidden = counts.entrySet().stream()
                .filter(each -> each.getValue() > 0 && each.getValue() < SMALL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (hidden.isEmpty()) {
            return hidden;
        }
        var others = counts.entrySet().stream()
                .filter(each -> !hidden.contains(each.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(
                                Comparator.comparingInt(n -> n == 0 ? Integer.MAX_VALUE : n))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .iterator();
        while (others.hasNext()
                && (hidden.size() < 2 || hidden.stream().mapToInt(counts::get).sum() < SMALL)) {
            hidden.add(others.next());
        }
        return hidden;
    }

    private static String text(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
