package eu.alliance.funding.budget;

import eu.alliance.funding.budget.BudgetLine.Category;
import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner that states indirect costs states exactly the call's flat share of its direct ones.
 *
 * @param rate null when the call leaves them to its applicants
 */
record IndirectCosts(@Nullable Rate rate) {

    void check(List<BudgetLine> budget, List<Violation> objections) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < budget.size(); i++) {
            var line = budget.get(i);
            if (rate != null && line.category() == Category.INDIRECT && seen.add(line.cityId())) {
                check(rate, line.cityId(), "/budget/" + i + "/amount", budget, objections);
            }
        }
    }

    private static void check(
            Rate rate, UUID city, String pointer, List<BudgetLine> budget, List<Violation> objections) {
        var stated = sum(budget, line -> line.cityId().equals(city) && line.category() == Category.INDIRECT);
        var direct = sum(budget, line -> line.cityId().equals(city) && line.category() != Category.INDIRECT);
        var due = Rate.rounded(rate.exactlyOf(Money.euros(direct)));
        if (stated.signum() != 0 && stated.compareTo(due.value()) != 0) {
            objections.add(new Violation(
                    pointer,
                    "INDIRECT_COSTS_INCORRECT",
                    "%s of direct costs, rounded down to the cent: %s.".formatted(rate.text(), due.amount())));
        }
    }

    private static BigDecimal sum(List<BudgetLine> budget, Predicate<BudgetLine> which) {
        return budget.stream()
                .filter(which)
                .map(line -> line.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
