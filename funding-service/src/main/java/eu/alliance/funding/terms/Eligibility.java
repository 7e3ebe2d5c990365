package eu.alliance.funding.terms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.value.CountryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may apply.
 *
 * @param countries that take part; every country when empty
 * @param at the day on which a country must take part; the deadline's own day when null
 * @param minPopulation of the coordinator, LAU
 * @param minPartners in the consortium, the coordinator among them
 * @param minCountries that the consortium's partners come from
 * @param covenantSignatory whether the coordinator must have signed the covenant of mayors
 */
@Schema(name = "Eligibility", description = "Who may apply; what is left out asks for nothing.")
public record Eligibility(
        @Size(max = 300) List<@NotNull @Valid Participation> countries,

        @Schema(nullable = true, examples = "2027-03-15") @Nullable LocalDate at,

        @Schema(examples = "50000") @Min(0) @Max(100_000_000) Long minPopulation,

        @Schema(examples = "2") @Min(1) @Max(1000) Integer minPartners,

        @Schema(examples = "2") @Min(1) @Max(300) Integer minCountries,

        Boolean covenantSignatory) {

    /** Whoever wants to. */
    public static final Eligibility OPEN = new Eligibility(List.of(), null, 0L, 1, 1, false);

    public Eligibility {
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        minPopulation = Objects.requireNonNullElse(minPopulation, 0L);
        minPartners = Objects.requireNonNullElse(minPartners, 1);
        minCountries = Objects.requireNonNullElse(minCountries, 1);
        covenantSignatory = Objects.requireNonNullElse(covenantSignatory, false);
    }

    /** Whether a country takes part on a day. */
    public boolean admits(String country, LocalDate day) {
        return countries.isEmpty()
                || countries.stream().anyMatch(p -> p.country().equals(country) && p.covers(day));
    }

    /**
     * A country's part in a programme.
     *
     * @param since first day; null when from the beginning
     * @param until last day, inclusive; null while it goes on
     */
    @Schema(name = "Participation", description = "A country that takes part; dates inclusive.")
    public record Participation(
            @Schema(examples = "NL") @NotNull @CountryCode String country,
            @Schema(nullable = true) @Nullable LocalDate since,
            @Schema(nullable = true) @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
        }

        @AssertTrue(message = "It ends after it starts.") @JsonIgnore
        @Schema(hidden = true)
        boolean isInOrder() {
            return since == null || until == null || !until.isBefore(since);
        }
    }
}
