package eu.alliance.practice.collection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param choices codes to choose from; for CHOICE only
 */
@Schema(name = "Indicator")
public record Indicator(
        @Schema(examples = "youth-workers") @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,59}") String code,

        @NotNull @Heading LocalizedText label,
        @NotNull IndicatorType type,

        @Schema(nullable = true, examples = "EUR") @Size(max = 40) @Nullable String unit,

        @Schema(nullable = true) @Nullable BigDecimal min,
        @Schema(nullable = true) @Nullable BigDecimal max,

        @Schema(
                nullable = true,
                description = "Codes to choose from; for CHOICE, at least two.",
                examples = "[\"police\", \"youth\"]")
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> choices,

        @Schema(nullable = true, description = "Whether a submission must answer it.") @Nullable Boolean required) {

    @JsonIgnore
    public boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    public List<String> choiceCodes() {
        return choices == null ? List.of() : choices;
    }

    /** Every rule that it breaks by itself. */
    List<Violation> objections(String at) {
        var objections = new ArrayList<Violation>();
        var codes = choiceCodes();
        if (type == IndicatorType.CHOICE && codes.stream().distinct().count() < 2) {
            objections.add(new Violation(at + "/choices", "CHOICES_REQUIRED", "A choice is between two at least."));
        }
        if (type != IndicatorType.CHOICE && !codes.isEmpty()) {
            objections.add(new Violation(at + "/choices", "CHOICES_NOT_EXPECTED", "Only a CHOICE has choices."));
        }
        if (codes.stream().distinct().count() < codes.size()) {
            objections.add(new Violation(at + "/choices", "DUPLICATE_CODE", "A code is there once."));
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            objections.add(new Violation(at + "/max", "MAX_BELOW_MIN", "The highest is not below the lowest."));
        }
        return objections;
    }
}
