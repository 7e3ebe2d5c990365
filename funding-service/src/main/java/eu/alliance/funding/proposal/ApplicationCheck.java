package eu.alliance.funding.proposal;

import eu.alliance.funding.budget.BudgetPolicy;
import eu.alliance.funding.budget.CoFinancingPolicy;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.consortium.ConsortiumPolicy;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.evidence.Evidence;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.funding.signature.KnownSignature;
import eu.alliance.funding.workplan.WorkPlanPolicy;
import eu.alliance.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gathers what the policies need to know, and asks them all: every broken rule is named, not the first. */
@ApplicationScoped
public class ApplicationCheck {

    public List<Violation> objectionsTo(ApplicationContent content, Call call, Instant now) {
        var terms = call.terms();
        var partners = content.partners();
        var ids = partners.stream().map(Partner::cityId).toList();
        var cities = KnownCity.byId(ids);
        var coordinator = partners.getFirst().cityId();
        var hasSigned = terms.eligibility().covenantSignatory() && KnownSignature.coversCovenant(coordinator);
        Set<UUID> signatories = hasSigned ? Set.of(coordinator) : Set.of();
        var details = content.details();
        var objections = new ArrayList<Violation>();
        objections.addAll(new ConsortiumPolicy(terms, cities, signatories).objectionsTo(partners, terms.dayOf(now)));
        objections.addAll(money(details, partners, new BudgetPolicy(terms, cities)));
        objections.addAll(
                new WorkPlanPolicy(terms.workPlan(), ids).objectionsTo(details.workPackages(), details.indicators()));
        objections.addAll(evidence(details.evidence()));
        objections.addAll(documents(content, call));
        return objections;
    }

    private static List<Violation> money(ApplicationDetails details, List<Partner> partners, BudgetPolicy policy) {
        var workPlan = policy.terms().workPlan();
        var isAsked = workPlan != null && workPlan.coFinancingPlan();
        var objections = new ArrayList<>(policy.objectionsTo(partners, details.budget(), details.requestedGrant()));
        objections.addAll(new CoFinancingPolicy(policy, partners, isAsked)
                .objectionsTo(details.coFinancing(), details.budget(), details.requestedGrant()));
        return objections;
    }

    private static List<Violation> documents(ApplicationContent content, Call call) {
        return call.presentation().mandatory().stream()
                .filter(code -> content.attachments().stream().noneMatch(each -> code.equals(each.document())))
                .map(code -> new Violation("/attachments", "DOCUMENT_MISSING", "No attachment is its " + code + "."))
                .toList();
    }

    private static List<Violation> evidence(List<Evidence> evidence) {
        var objections = new ArrayList<Violation>();
        var ids = evidence.stream().map(Evidence::practiceId).toList();
        var practices = KnownPractice.byId(ids);
        for (int i = 0; i < evidence.size(); i++) {
            var known = practices.get(evidence.get(i).practiceId());
            if (known == null || evidence.get(i).isAheadOf(known)) {
                objections.add(new Violation(
                        "/evidence/" + i, "EVIDENCE_UNKNOWN", "No published practice has this id and version."));
            } else if (known.isWithdrawn()) {
                objections.add(new Violation("/evidence/" + i, "EVIDENCE_WITHDRAWN", "This practice was withdrawn."));
            }
        }
        return objections;
    }
}
