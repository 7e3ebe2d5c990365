package eu.alliance.funding.budget;

import static eu.alliance.funding.terms.TermsFixture.euros;
import static eu.alliance.funding.terms.TermsFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.budget.BudgetLine.Category;
import eu.alliance.funding.consortium.Mandate;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetPolicyTest {

    static final UUID CITY = UUID.fromString("428c61d8-f559-574f-9997-b9fe00b49dc3");
    static final List<Partner> PARTNERS = List.of(new Partner(CITY, Partner.Role.COORDINATOR, Mandate.own()));

    @ParameterizedTest
    @CsvSource({
        "5804879.10, 4643903.28, true", // ToNite, Turin: exactly 80 %
        "5804879.10, 4643903.29, false",
        "4929675.75, 3943740.60, true", // UFIL, Cuenca
        "4929675.75, 3943740.61, false",
        "0.01, 0.01, false"
    })
    void findsACentTooMuch(String cost, String requested, boolean isRight) {
        var policy = new BudgetPolicy(
                terms(
                        euros("0.00"),
                        euros("5000000.00"),
                        euros("372000000.00"),
                        new Rate("0.80"),
                        List.of(),
                        List.of()),
                Map.of());
        var budget = List.of(new BudgetLine(CITY, Category.OTHER, euros(cost)));

        var reasons = policy.objectionsTo(PARTNERS, budget, euros(requested)).stream()
                .map(Violation::reason)
                .toList();

        assertThat(reasons).isEqualTo(isRight ? List.of() : List.of("CO_FINANCING_EXCEEDED"));
    }

    @ParameterizedTest
    @CsvSource({"499999.99, GRANT_BELOW_MINIMUM", "3000000.01, GRANT_ABOVE_MAXIMUM"})
    void keepsAGrantWithinTheCallsBounds(String requested, String reason) {
        var policy = new BudgetPolicy(
                terms(
                        euros("500000.00"),
                        euros("3000000.00"),
                        euros("9600000.00"),
                        new Rate("0.90"),
                        List.of(),
                        List.of()),
                Map.of());
        var budget = List.of(new BudgetLine(CITY, Category.PERSONNEL, euros("9000000.00")));

        assertThat(policy.objectionsTo(PARTNERS, budget, euros(requested)))
                .extracting(Violation::reason)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"100.00, true", "99.99, false"})
    void holdsAPartnerToItsMandate(String upTo, boolean isEnough) {
        var mandate = Mandate.confirmed("A mayor", LocalizedText.of("en", "Mayor"), euros(upTo), LocalDate.MAX);
        var partners = List.of(new Partner(CITY, Partner.Role.BENEFICIARY, mandate));
        var policy = new BudgetPolicy(
                terms(euros("0.00"), euros("100.00"), euros("100.00"), new Rate("1"), List.of(), List.of()), Map.of());
        var budget = List.of(
                new BudgetLine(CITY, Category.TRAVEL, euros("60.00")),
                new BudgetLine(CITY, Category.INDIRECT, euros("40.00")));

        assertThat(policy.objectionsTo(partners, budget, euros("1.00")).isEmpty())
                .isEqualTo(isEnough);
    }

    @Test
    void wantsABudgetOfPartnersAndAGrant() {
        var policy = new BudgetPolicy(
                terms(euros("0.00"), euros("100.00"), euros("100.00"), new Rate("1"), List.of(), List.of()), Map.of());
        var stranger = new BudgetLine(UUID.randomUUID(), Category.OTHER, euros("5.00"));
        var own = new BudgetLine(CITY, Category.OTHER, euros("5.00"));

        assertThat(objections(policy, List.of(), null))
                .containsExactly("/budget BUDGET_MISSING", "/requestedGrant REQUIRED");
        assertThat(objections(policy, List.of(own, stranger), euros("5.00")))
                .containsExactly("/budget/1/cityId NOT_A_PARTNER");
        assertThat(objections(policy, List.of(own, stranger), euros("5.01"))) // what a stranger spends is nobody's cost
                .containsExactly("/budget/1/cityId NOT_A_PARTNER", "/requestedGrant CO_FINANCING_EXCEEDED");
    }

    private static List<String> objections(BudgetPolicy policy, List<BudgetLine> budget, @Nullable Money requested) {
        return policy.objectionsTo(PARTNERS, budget, requested).stream()
                .map(each -> each.pointer() + " " + each.reason())
                .toList();
    }
}
