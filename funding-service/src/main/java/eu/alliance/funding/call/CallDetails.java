package eu.alliance.funding.call;

import static java.util.Objects.requireNonNullElse;

import eu.alliance.funding.notice.CallDocument;
import eu.alliance.funding.notice.Presentation;
import eu.alliance.funding.terms.CountryRate;
import eu.alliance.funding.terms.Criterion;
import eu.alliance.funding.terms.Eligibility;
import eu.alliance.funding.terms.Rate;
import eu.alliance.funding.terms.Terms;
import eu.alliance.funding.terms.WorkPlan;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as a grants officer writes it; what is left out asks for nothing. */
@Schema(name = "CallDetails")
record CallDetails(
        @Schema(nullable = true) @Nullable UUID programmeId,
        @NotNull @Heading LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        @NotNull Deadline deadline,
        @NotNull Money budget,

        @Schema(nullable = true, description = "Nothing when left out.") @Nullable Money minGrant,

        @Schema(nullable = true, description = "The budget when left out.") @Nullable Money maxGrant,

        @Schema(description = "Share of eligible costs that is paid; above 0.") @NotNull Rate coFinancingRate,

        @Schema(nullable = true, description = "Where it differs by the partner's country.") @Size(max = 300) @Nullable List<@NotNull @Valid CountryRate> coFinancingRates,

        @Schema(nullable = true, description = "Share of a grant that is paid in advance.") @Nullable Rate preFinancingRate,

        @Schema(nullable = true, description = "Flat share of direct costs; left to the applicants when left out.")
        @Nullable Rate indirectCostRate,

        @Schema(nullable = true) @Min(0) @Max(1000) @Nullable Integer reservePlaces,

        @Schema(nullable = true) @Valid @Nullable Eligibility eligibility,

        @Schema(nullable = true) @Size(max = 50) @Nullable List<@NotNull @Valid Criterion> criteria,

        @Schema(nullable = true, description = "Least total of 100 that passes.", examples = "65")
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable BigDecimal overallThreshold,

        @Schema(nullable = true, description = "What an application's work plan must hold.") @Valid @Nullable WorkPlan workPlan,

        @Schema(
                nullable = true,
                description = "When applicants may ask no more, before the deadline; with it when left out.")
        @Nullable Deadline questionsUntil,

        @Schema(nullable = true) @Size(max = 100) @Nullable List<@NotNull @Valid CallDocument> documents,

        @Schema(nullable = true) @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,79}") String> topics,

        @Schema(nullable = true, description = "Where its figures were published.") @Size(max = 500) @Nullable String source,

        @Schema(nullable = true, description = "Whether some of its figures are examples, not published ones.")
        @Nullable Boolean illustrative) {

    static CallDetails of(@Nullable UUID programmeId, Presentation presentation, Terms terms) {
        return new CallDetails(
                programmeId,
                presentation.title(),
                presentation.summary(),
                terms.deadline(),
                terms.budget(),
                terms.minGrant(),
                terms.maxGrant(),
                terms.coFinancingRate(),
                terms.coFinancingRates(),
                terms.preFinancingRate(),
                terms.indirectCostRate(),
                terms.reservePlaces(),
                terms.eligibility(),
                terms.criteria(),
                terms.overallThreshold(),
                terms.workPlan(),
                terms.questionsUntil(),
                presentation.documents(),
                presentation.topics(),
                presentation.source(),
                presentation.illustrative());
    }

    Presentation presentation() {
        return new Presentation(
                title,
                summary,
                requireNonNullElse(documents, List.of()),
                requireNonNullElse(topics, List.of()),
                source,
                Boolean.TRUE.equals(illustrative));
    }

    Terms terms() {
        return new Terms(
                deadline,
                budget,
                requireNonNullElse(minGrant, new Money("0.00", budget.currency())),
                requireNonNullElse(maxGrant, budget),
                coFinancingRate,
                requireNonNullElse(coFinancingRates, List.of()),
                requireNonNullElse(preFinancingRate, Rate.NONE),
                indirectCostRate,
                requireNonNullElse(reservePlaces, 0),
                requireNonNullElse(eligibility, Eligibility.OPEN),
                requireNonNullElse(criteria, List.of()),
                overallThreshold,
                workPlan,
                questionsUntil);
    }
}
