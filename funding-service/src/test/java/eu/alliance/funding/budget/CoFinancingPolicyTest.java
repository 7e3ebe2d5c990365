package eu.alliance.funding.budget;

import static eu.alliance.funding.terms.TermsFixture.euros;
import static eu.alliance.funding.terms.TermsFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.budget.BudgetLine.Category;
import eu.alliance.funding.consortium.Mandate;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoFinancingPolicyTest {

    static final UUID TURIN = new UUID(7, 1);
    static final UUID PARIS = new UUID(7, 2);
    static final List<Partner> PARTNERS = List.of(
            new Partner(TURIN, Partner.Role.COORDINATOR, Mandate.own()),
            new Partner(PARIS, Partner.Role.ASSOCIATED, Mandate.own()));

    @ParameterizedTest
    @CsvSource({
        "4643903.28, 1160975.82, ''", // ToNite, Turin: 5,804,879.10 at 80 %
        "4643903.29, 1160975.81, /coFinancing/0/grant CO_FINANCING_EXCEEDED",
        "4643903.28, 1160975.81, /coFinancing/0 FINANCING_GAP",
        "4643903.28, 1160975.83, /coFinancing/0 PROFIT"
    })
    void findsACentTooMuchOrTooLittle(String grant, String own, String objection) {
        var budget = List.of(new BudgetLine(TURIN, Category.OTHER, euros("5804879.10")));
        var plan = List.of(new CoFinancing(TURIN, euros(grant), euros(own), null));

        assertThat(objections(plan, budget, euros(grant)))
                .isEqualTo(objection.isEmpty() ? List.of() : List.of(objection));
    }

    @Test
    void wantsThePartsToBeTheWhole() {
        var budget = List.of(new BudgetLine(TURIN, Category.OTHER, euros("100.00")));
        var plan = List.of(new CoFinancing(TURIN, euros("80.00"), euros("15.00"), euros("5.00")));

        assertThat(objections(plan, budget, euros("80.00"))).isEmpty();
        assertThat(objections(plan, budget, euros("79.99")))
                .containsExactly("/requestedGrant GRANT_SHARES_INCONSISTENT");
    }

    @Test
    void wantsToHearOfEachPartnerOnceThatSpends() {
        var budget = List.of(
                new BudgetLine(TURIN, Category.OTHER, euros("100.00")),
                new BudgetLine(PARIS, Category.OTHER, euros("10.00")));
        var turin = new CoFinancing(TURIN, euros("0.00"), euros("100.00"), null);
        var stranger = new CoFinancing(new UUID(7, 3), euros("0.00"), euros("0.00"), null);

        assertThat(objections(List.of(turin, turin, stranger), budget, euros("0.00")))
                .containsExactly(
                        "/coFinancing/1/cityId DUPLICATE",
                        "/coFinancing/2/cityId NOT_A_PARTNER",
                        "/coFinancing CO_FINANCING_MISSING");
        assertThat(new CoFinancingPolicy(costs(), PARTNERS, false).objectionsTo(List.of(), budget, euros("0.00")))
                .isEmpty();
    }

    @Test
    void grantsNothingToAnAssociatedPartner() {
        var budget = List.of(new BudgetLine(PARIS, Category.OTHER, euros("10.00")));
        var plan = List.of(new CoFinancing(PARIS, euros("0.01"), euros("9.99"), null));

        assertThat(objections(plan, budget, euros("0.01")))
                .containsExactly("/coFinancing/0/grant CO_FINANCING_EXCEEDED");
    }

    @Property(tries = 300)
    void sumsToTheCent(@ForAll @LongRange(min = 1, max = 9_999_999_999L) long cents) {
        var cost = Money.euros(BigDecimal.valueOf(cents, 2));
        var grant = Rate.rounded(new Rate("0.80").exactlyOf(cost));
        var own = Money.euros(cost.value().subtract(grant.value()));
        var budget = List.of(new BudgetLine(TURIN, Category.OTHER, cost));
        var cent = new BigDecimal("0.01");

        assertThat(objections(List.of(new CoFinancing(TURIN, grant, own, null)), budget, grant))
                .isEmpty();
        var more = Money.euros(grant.value().add(cent));
        assertThat(objections(List.of(new CoFinancing(TURIN, more, own, null)), budget, more))
                .containsExactly("/coFinancing/0/grant CO_FINANCING_EXCEEDED", "/coFinancing/0 PROFIT");
    }

    @ParameterizedTest
    @CsvSource({"7.00, true", "6.99, false", "7.01, false", "0.00, true"})
    void paysIndirectCostsAtTheFlatRateToTheCent(String indirect, boolean isRight) {
        var budget = List.of(
                new BudgetLine(TURIN, Category.PERSONNEL, euros("60.00")),
                new BudgetLine(TURIN, Category.TRAVEL, euros("40.14")), // 7 % of 100.14 is 7.0098
                new BudgetLine(TURIN, Category.INDIRECT, euros(indirect)));

        assertThat(costs().objectionsTo(PARTNERS, budget, euros("80.00")).stream()
                        .map(each -> each.pointer() + " " + each.reason()))
                .isEqualTo(isRight ? List.of() : List.of("/budget/2/amount INDIRECT_COSTS_INCORRECT"));
    }

    private static List<String> objections(List<CoFinancing> plan, List<BudgetLine> budget, Money requested) {
        return new CoFinancingPolicy(costs(), PARTNERS, true)
                .objectionsTo(plan, budget, requested).stream()
                        .map(each -> each.pointer() + " " + each.reason())
                        .toList();
    }

    private static BudgetPolicy costs() {
        return new BudgetPolicy(terms(null, new Rate("0.07")), Map.of());
    }
}
