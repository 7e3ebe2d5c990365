package eu.alliance.funding.terms;

import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a call for the protection of public spaces. */
public final class TermsFixture {

    private TermsFixture() {}

    public static Terms terms() {
        return terms(euros("350000.00"), euros("3000000.00"), euros("18500000.00"), criteria());
    }

    /** Which ask for a work plan and pay indirect costs at a flat rate. */
    public static Terms terms(@Nullable WorkPlan workPlan, @Nullable Rate indirect) {
        var terms = terms(euros("0.00"), euros("3000000.00"), euros("18500000.00"), List.of());
        return new Terms(
                terms.deadline(),
                terms.budget(),
                terms.minGrant(),
                terms.maxGrant(),
                new Rate("0.80"),
                terms.coFinancingRates(),
                terms.preFinancingRate(),
                indirect,
                terms.reservePlaces(),
                terms.eligibility(),
                terms.criteria(),
                null,
                workPlan,
                null);
    }

    static Terms terms(Money min, Money max, Money budget, List<Criterion> criteria) {
        return terms(min, max, budget, new Rate("0.90"), List.of(), criteria);
    }

    public static Terms terms(
            Money min, Money max, Money budget, Rate rate, List<CountryRate> rates, List<Criterion> criteria) {
        return new Terms(
                Deadline.of(LocalDateTime.parse("2027-03-15T17:00"), "Europe/Brussels"),
                budget,
                min,
                max,
                rate,
                rates,
                Rate.NONE,
                null,
                2,
                Eligibility.OPEN,
                criteria,
                new BigDecimal(65),
                null,
                null);
    }

    static List<Criterion> criteria() {
        return List.of(
                criterion("relevance", "30", "20", "30"),
                criterion("quality", "40", null, "40"),
                criterion("impact", "30", null, "30"));
    }

    static Criterion criterion(String code, String weight, @Nullable String threshold, String max) {
        return new Criterion(
                code,
                LocalizedText.of("en", code),
                new BigDecimal(weight),
                threshold == null ? null : new BigDecimal(threshold),
                new BigDecimal(max));
    }

    public static Money euros(String amount) {
        return new Money(amount, "EUR");
    }
}
