package eu.alliance.funding.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a call: once it is open nobody changes them.
 *
 * @param coFinancingRate share of eligible costs that is paid
 * @param coFinancingRates where it differs by the partner's country
 * @param preFinancingRate share of a grant that is paid in advance
 * @param indirectCostRate flat share of direct costs; left to the applicants when null
 * @param reservePlaces how many applications wait for money that frees
 * @param questionsUntil when applicants may ask no more; with the deadline when null
 * @param overallThreshold least total of 100 that passes
 * @param workPlan what an application's work plan must hold; null when none is asked for
 */
public record Terms(
        Deadline deadline,
        Money budget,
        Money minGrant,
        Money maxGrant,
        Rate coFinancingRate,
        List<CountryRate> coFinancingRates,
        Rate preFinancingRate,
        @Nullable Rate indirectCostRate,
        int reservePlaces,
        Eligibility eligibility,
        List<Criterion> criteria,
        @Nullable BigDecimal overallThreshold,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkPlan workPlan,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Deadline questionsUntil) {

    public Terms {
        coFinancingRates = List.copyOf(coFinancingRates);
        criteria = List.copyOf(criteria);
        overallThreshold = overallThreshold == null ? null : Criterion.plain(overallThreshold);
    }

    /** The rate for a partner from a country. */
    public Rate rateIn(String country) {
        return coFinancingRates.stream()
                .filter(r -> r.country().equals(country))
                .map(CountryRate::rate)
                .findFirst()
                .orElse(coFinancingRate);
    }

    /** The day that an instant falls on where the deadline is. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(deadline.zone()));
    }

    /** The last moment at which applicants may ask. */
    public Deadline lastQuestions() {
        return questionsUntil == null ? deadline : questionsUntil;
    }

    /** The same terms with a later deadline. */
    public Terms until(Deadline later, @Nullable Deadline laterQuestions) {
        return new Terms(
                later,
                budget,
                minGrant,
                maxGrant,
                coFinancingRate,
                coFinancingRates,
                preFinancingRate,
                indirectCostRate,
                reservePlaces,
                eligibility,
                criteria,
                overallThreshold,
                workPlan,
                laterQuestions == null ? questionsUntil : laterQuestions);
    }
}
