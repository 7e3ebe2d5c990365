package eu.alliance.funding.terms;

import static eu.alliance.funding.terms.TermsFixture.criteria;
import static eu.alliance.funding.terms.TermsFixture.criterion;
import static eu.alliance.funding.terms.TermsFixture.euros;
import static eu.alliance.funding.terms.TermsFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.alliance.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsPolicyTest {

    @Test
    void hasNothingAgainstTermsThatHoldTogether() {
        assertThat(new TermsPolicy(terms()).objections()).isEmpty();
    }

    @Test
    void allowsAmountsThatAreEqual() {
        var same = euros("5.00");

        assertThat(new TermsPolicy(terms(same, same, same, criteria())).objections())
                .isEmpty();
    }

    @Test
    void wantsAmountsInOrder() {
        var terms = terms(euros("3.01"), euros("3.00"), euros("2.99"), criteria());

        assertThat(new TermsPolicy(terms).objections())
                .extracting(Violation::pointer, Violation::reason)
                .containsExactly(tuple("/minGrant", "MIN_ABOVE_MAX"), tuple("/maxGrant", "MAX_ABOVE_BUDGET"));
    }

    @Test
    void wantsNoAmountBelowZero() {
        var terms = terms(euros("-3.00"), euros("-2.00"), euros("-1.00"), criteria());

        assertThat(new TermsPolicy(terms).objections())
                .extracting(Violation::pointer)
                .containsExactly("/budget/amount", "/minGrant/amount", "/maxGrant/amount");
    }

    @Test
    void wantsEachCountryAndCriterionOnceAndRatesAboveNothing() {
        var terms = terms(
                euros("1.00"),
                euros("2.00"),
                euros("3.00"),
                new Rate("0.00"),
                List.of(new CountryRate("IT", new Rate("0.65")), new CountryRate("IT", new Rate("0"))),
                List.of(criterion("impact", "50", "6", "5"), criterion("impact", "50", null, "5")));

        assertThat(new TermsPolicy(terms).objections())
                .extracting(Violation::pointer, Violation::reason)
                .containsExactlyInAnyOrder(
                        tuple("/coFinancingRate", "INVALID_RATE"),
                        tuple("/coFinancingRates/1/rate", "INVALID_RATE"),
                        tuple("/coFinancingRates/1/country", "DUPLICATE"),
                        tuple("/criteria/1/code", "DUPLICATE"),
                        tuple("/criteria/0/threshold", "THRESHOLD_ABOVE_MAX"));
    }

    @Test
    void wantsWeightsThatSumToAHundred() {
        var uia = List.of("40", "15", "15", "10", "20");
        var whole = uia.stream()
                .map(w -> criterion("c" + uia.indexOf(w) + w, w, null, "5"))
                .toList();
        var short_ = List.of(criterion("a", "99.99", null, "5"));

        assertThat(new BigDecimal(100))
                .isEqualByComparingTo(whole.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(objectionsTo(short_)).extracting(Violation::reason).containsExactly("WEIGHTS_NOT_100");
    }

    @Test
    void knowsARateByTheCountryOfThePartner() {
        var terms = terms(
                euros("1.00"),
                euros("2.00"),
                euros("3.00"),
                new Rate("0.80"),
                List.of(new CountryRate("IT", new Rate("0.65"))),
                List.of());

        assertThat(terms.rateIn("IT")).isEqualTo(new Rate("0.65"));
        assertThat(terms.rateIn("LV")).isEqualTo(new Rate("0.80"));
    }

    private static List<Violation> objectionsTo(List<Criterion> criteria) {
        return new TermsPolicy(terms(euros("1.00"), euros("2.00"), euros("3.00"), criteria)).objections();
    }
}
