package eu.alliance.funding.budget;

import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.terms.Rate;
import eu.alliance.funding.terms.Terms;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the money adds up, to the cent. */
public record BudgetPolicy(Terms terms, Map<UUID, KnownCity> cities) {

    public List<Violation> objectionsTo(List<Partner> partners, List<BudgetLine> budget, @Nullable Money requested) {
        var objections = new ArrayList<Violation>();
        if (budget.isEmpty()) {
            objections.add(new Violation("/budget", "BUDGET_MISSING", "Nobody spends anything."));
        }
        for (int i = 0; i < budget.size(); i++) {
            var line = budget.get(i);
            if (partners.stream().noneMatch(p -> p.cityId().equals(line.cityId()))) {
                objections.add(new Violation("/budget/" + i + "/cityId", "NOT_A_PARTNER", "This city takes no part."));
            }
        }
        for (int i = 0; i < partners.size(); i++) {
            if (!partners.get(i).mandate().covers(costOf(partners.get(i), budget))) {
                objections.add(new Violation(
                        "/partners/" + i + "/mandate/upTo",
                        "MANDATE_EXCEEDED",
                        "It spends more than its mandate allows."));
            }
        }
        new IndirectCosts(terms.indirectCostRate()).check(budget, objections);
        grant(partners, budget, requested, objections);
        return objections;
    }

    private void grant(
            List<Partner> partners, List<BudgetLine> budget, @Nullable Money requested, List<Violation> objections) {
        if (requested == null) {
            objections.add(new Violation("/requestedGrant", "REQUIRED", "The grant that is asked for is missing."));
            return;
        }
        var most = mostFor(partners, budget);
        if (isMore(requested, most)) {
            objections.add(new Violation(
                    "/requestedGrant", "CO_FINANCING_EXCEEDED", "The costs allow for " + most.amount() + " at most."));
        }
        if (isMore(terms.minGrant(), requested)) {
            objections.add(new Violation(
                    "/requestedGrant",
                    "GRANT_BELOW_MINIMUM",
                    "At least " + terms.minGrant().amount() + "."));
        }
        if (isMore(requested, terms.maxGrant())) {
            objections.add(new Violation(
                    "/requestedGrant",
                    "GRANT_ABOVE_MAXIMUM",
                    "At most " + terms.maxGrant().amount() + "."));
        }
    }

    /** The maximum grant: each funded partner's cost times its rate, summed, then rounded down to the cent. */
    Money mostFor(List<Partner> partners, List<BudgetLine> budget) {
        return Rate.rounded(partners.stream()
                .filter(Partner::isFunded)
                .map(partner -> rateOf(partner).exactlyOf(costOf(partner, budget)))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    Rate rateOf(Partner partner) {
        var city = cities.get(partner.cityId());
        return city == null ? terms.coFinancingRate() : terms.rateIn(city.country());
    }

    static Money costOf(Partner partner, List<BudgetLine> budget) {
        return Money.euros(budget.stream()
                .filter(line -> line.cityId().equals(partner.cityId()))
                .map(line -> line.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static boolean isMore(Money one, Money other) {
        return one.value().compareTo(other.value()) > 0;
    }
}
