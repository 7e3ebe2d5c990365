package eu.alliance.funding.budget;

import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether who pays what adds up, per partner and in total, to the cent.
 *
 * @param isAsked whether the call wants to know
 */
public record CoFinancingPolicy(BudgetPolicy costs, List<Partner> partners, boolean isAsked) {

    public List<Violation> objectionsTo(List<CoFinancing> plan, List<BudgetLine> budget, @Nullable Money requested) {
        var objections = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < plan.size(); i++) {
            var part = plan.get(i);
            var pointer = "/coFinancing/" + i;
            if (!seen.add(part.cityId())) {
                objections.add(new Violation(pointer + "/cityId", "DUPLICATE", "This partner is given twice."));
            }
            partner(part.cityId())
                    .ifPresentOrElse(
                            partner -> part(partner, part, BudgetPolicy.costOf(partner, budget), pointer, objections),
                            () -> objections.add(
                                    new Violation(pointer + "/cityId", "NOT_A_PARTNER", "This city takes no part.")));
        }
        if (isAsked || !plan.isEmpty()) {
            whole(plan, budget, requested, objections);
        }
        return objections;
    }

    private void part(Partner partner, CoFinancing part, Money cost, String pointer, List<Violation> objections) {
        var most = partner.isFunded() ? Rate.rounded(costs.rateOf(partner).exactlyOf(cost)) : Rate.NOTHING;
        if (BudgetPolicy.isMore(part.grant(), most)) {
            objections.add(new Violation(
                    pointer + "/grant", "CO_FINANCING_EXCEEDED", "Its costs allow for " + most.amount() + " at most."));
        }
        var difference = part.sum().subtract(cost.value());
        if (difference.signum() > 0) {
            objections.add(
                    new Violation(pointer, "PROFIT", "%s more than its costs.".formatted(difference.toPlainString())));
        } else if (difference.signum() < 0) {
            objections.add(new Violation(
                    pointer,
                    "FINANCING_GAP",
                    "%s less than its costs.".formatted(difference.negate().toPlainString())));
        }
    }

    private void whole(
            List<CoFinancing> plan, List<BudgetLine> budget, @Nullable Money requested, List<Violation> objections) {
        partners.stream()
                .filter(partner -> BudgetPolicy.costOf(partner, budget).value().signum() > 0)
                .filter(partner -> plan.stream().noneMatch(part -> part.cityId().equals(partner.cityId())))
                .forEach(partner -> objections.add(new Violation(
                        "/coFinancing", "CO_FINANCING_MISSING", "Who pays for " + partner.cityId() + "?")));
        var granted = plan.stream().map(part -> part.grant().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (requested != null && granted.compareTo(requested.value()) != 0) {
            objections.add(new Violation(
                    "/requestedGrant",
                    "GRANT_SHARES_INCONSISTENT",
                    "The partners' parts sum to %s.".formatted(granted.toPlainString())));
        }
    }

    private Optional<Partner> partner(UUID city) {
        return partners.stream().filter(each -> each.cityId().equals(city)).findFirst();
    }
}
