package eu.alliance.funding.application;

import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.funding.signature.KnownSignature;
import eu.alliance.funding.terms.Terms;
import eu.alliance.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what the policies need to know, and asks them all: every broken rule is named, not the first. */
@ApplicationScoped
class ApplicationCheck {

    List<Violation> objectionsTo(ApplicationContent content, Terms terms, Instant now) {
        var partners = content.partners();
        var ids = partners.stream().map(Partner::cityId).toList();
        Map<UUID, KnownCity> cities = KnownCity.<KnownCity>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(KnownCity::id, Function.identity()));
        var today = LocalDate.ofInstant(now, ZoneId.of(terms.deadline().zone()));
        var coordinator = partners.getFirst().cityId();
        Set<UUID> signatories = KnownSignature.coversCovenant(coordinator) ? Set.of(coordinator) : Set.of();
        var details = content.details();
        var objections = new ArrayList<Violation>();
        objections.addAll(new ConsortiumPolicy(terms, cities, signatories).objectionsTo(partners, today));
        objections.addAll(
                new BudgetPolicy(terms, cities).objectionsTo(partners, details.budget(), details.requestedGrant()));
        objections.addAll(evidence(details.evidence()));
        return objections;
    }

    private static List<Violation> evidence(List<Evidence> evidence) {
        var objections = new ArrayList<Violation>();
        var ids = evidence.stream().map(Evidence::practiceId).toList();
        var practices = KnownPractice.<KnownPractice>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(KnownPractice::id, Function.identity()));
        for (int i = 0; i < evidence.size(); i++) {
            var known = practices.get(evidence.get(i).practiceId());
            if (known == null) {
                objections.add(
                        new Violation("/evidence/" + i, "EVIDENCE_UNKNOWN", "No published practice has this id."));
            } else if (known.isWithdrawn()) {
                objections.add(new Violation("/evidence/" + i, "EVIDENCE_WITHDRAWN", "This practice was withdrawn."));
            }
        }
        return objections;
    }
}
