package eu.alliance.funding.terms;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether terms hold together: amounts in order, rates above nothing, criteria that add up. */
public record TermsPolicy(Terms terms) {

    private static final BigDecimal ALL_POINTS = new BigDecimal(100);

    /** Every rule that the terms break. */
    public List<Violation> objections() {
        var objections = new ArrayList<Violation>();
        money(objections);
        rates(objections);
        criteria(objections);
        workPlan(objections);
        questions(objections);
        return objections;
    }

    private void money(List<Violation> objections) {
        notNegative("/budget", terms.budget(), objections);
        notNegative("/minGrant", terms.minGrant(), objections);
        notNegative("/maxGrant", terms.maxGrant(), objections);
        if (isMore(terms.minGrant(), terms.maxGrant())) {
            objections.add(new Violation("/minGrant", "MIN_ABOVE_MAX", "The least grant is above the largest."));
        }
        if (isMore(terms.maxGrant(), terms.budget())) {
            objections.add(new Violation("/maxGrant", "MAX_ABOVE_BUDGET", "The largest grant is above the budget."));
        }
    }

    private void rates(List<Violation> objections) {
        if (terms.coFinancingRate().isNothing()) {
            objections.add(zeroRate("/coFinancingRate"));
        }
        var countries = new HashSet<String>();
        for (int i = 0; i < terms.coFinancingRates().size(); i++) {
            var rate = terms.coFinancingRates().get(i);
            if (rate.rate().isNothing()) {
                objections.add(zeroRate("/coFinancingRates/" + i + "/rate"));
            }
            if (!countries.add(rate.country())) {
                objections.add(duplicate("/coFinancingRates/" + i + "/country", rate.country()));
            }
        }
    }

    private void criteria(List<Violation> objections) {
        var codes = new HashSet<String>();
        var weights = BigDecimal.ZERO;
        for (int i = 0; i < terms.criteria().size(); i++) {
            var criterion = terms.criteria().get(i);
            weights = weights.add(criterion.weight());
            if (!codes.add(criterion.code())) {
                objections.add(duplicate("/criteria/" + i + "/code", criterion.code()));
            }
            if (criterion.threshold() != null && criterion.threshold().compareTo(criterion.max()) > 0) {
                objections.add(new Violation(
                        "/criteria/" + i + "/threshold", "THRESHOLD_ABOVE_MAX", "Nobody can reach this threshold."));
            }
        }
        if (!terms.criteria().isEmpty() && weights.compareTo(ALL_POINTS) != 0) {
            objections.add(new Violation("/criteria", "WEIGHTS_NOT_100", "The weights sum to " + weights + "."));
        }
    }

    private void workPlan(List<Violation> objections) {
        var codes = new HashSet<String>();
        var kinds = terms.workPlan() == null
                ? List.<WorkPlan.Kind>of()
                : terms.workPlan().kinds();
        for (int i = 0; i < kinds.size(); i++) {
            if (!codes.add(kinds.get(i).code())) {
                objections.add(
                        duplicate("/workPlan/kinds/" + i + "/code", kinds.get(i).code()));
            }
        }
    }

    private void questions(List<Violation> objections) {
        var until = terms.questionsUntil();
        if (until != null && !until.moment().isBefore(terms.deadline().moment())) {
            objections.add(new Violation(
                    "/questionsUntil", "NOT_BEFORE_DEADLINE", "Answers are to be read before the deadline."));
        }
    }

    private static void notNegative(String pointer, Money amount, List<Violation> objections) {
        if (amount.value().signum() < 0) {
            objections.add(new Violation(pointer + "/amount", "NEGATIVE_AMOUNT", "An amount must not be below zero."));
        }
    }

    private static boolean isMore(Money one, Money other) {
        return one.value().compareTo(other.value()) > 0;
    }

    private static Violation zeroRate(String pointer) {
        return new Violation(pointer, "INVALID_RATE", "A co-financing rate is above zero.");
    }

    private static Violation duplicate(String pointer, String what) {
        return new Violation(pointer, "DUPLICATE", what + " is given twice.");
    }
}
