package eu.alliance.funding.terms;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How exactly applicants say what they will do with the money.
 *
 * @param kinds of work packages; whatever applicants like when empty
 * @param maxMonths that the work may take; as many as wanted when null
 * @param minIndicators that the results are measured by
 * @param coFinancingPlan whether each partner says who pays what the grant doesn't
 */
@Schema(name = "WorkPlanRules", description = "What an application's work plan must hold; work packages in any case.")
public record WorkPlan(
        @Size(max = 50) List<@NotNull @Valid Kind> kinds,

        @Schema(nullable = true, examples = "36") @Min(1) @Max(240) @Nullable Integer maxMonths,

        @Schema(examples = "3") @Min(0) @Max(100) Integer minIndicators,

        @Schema(description = "Whether each partner says who pays what the grant does not.")
        Boolean coFinancingPlan) {

    /** A kind of work package: preparation, management, communication, implementation, investment. */
    @Schema(name = "WorkPackageKind")
    public record Kind(
            @Schema(examples = "investment") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}") String code,

            @NotNull @Heading LocalizedText title,

            @Schema(description = "Whether every application has one.")
            Boolean mandatory) {

        public Kind {
            mandatory = Objects.requireNonNullElse(mandatory, false);
        }
    }

    public WorkPlan {
        kinds = List.copyOf(Objects.requireNonNullElse(kinds, List.of()));
        minIndicators = Objects.requireNonNullElse(minIndicators, 0);
        coFinancingPlan = Objects.requireNonNullElse(coFinancingPlan, false);
    }

    public boolean knows(String kind) {
        return kinds.stream().anyMatch(each -> each.code().equals(kind));
    }
}
