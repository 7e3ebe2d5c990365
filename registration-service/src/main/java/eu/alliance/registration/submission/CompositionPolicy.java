package eu.alliance.registration.submission;

import eu.alliance.platform.problem.Violation;
import eu.alliance.registration.delegate.DelegateRole;
import eu.alliance.registration.delegate.SizePolicy;
import eu.alliance.registration.mandate.Mandate;
import eu.alliance.registration.summit.Summit;
import eu.alliance.registration.summit.SummitPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may come together: within the summit's limits, led by one head who is the mayor or may speak for the mayor.
 *
 * @param day when mandates must be valid: the summit's first day
 */
record CompositionPolicy(SummitPlan.Limits limits, LocalDate day) {

    static CompositionPolicy of(Summit summit) {
        return new CompositionPolicy(summit.limits(), summit.startsOn());
    }

    /** What stands against submitting these people. */
    List<Violation> objectionsTo(List<SizePolicy.Member> members, List<Mandate.Grant> mandates) {
        var objections = new ArrayList<Violation>();
        new SizePolicy(limits).objectionTo(members).ifPresent(objections::add);
        var head = members.stream().filter(SizePolicy.Member::isHead).findFirst();
        if (head.isEmpty()) {
            objections.add(new Violation("", "HEAD_MISSING", "A delegation has one head."));
        } else if (head.get().role() != DelegateRole.MAYOR && !maySpeak(head.get(), mandates)) {
            objections.add(new Violation(
                    "",
                    "MANDATE_MISSING",
                    "A head who is not the mayor needs a mandate to speak, valid on " + day + "."));
        }
        return objections;
    }

    private boolean maySpeak(SizePolicy.Member head, List<Mandate.Grant> mandates) {
        return mandates.stream().anyMatch(m -> m.covers(head.id(), Mandate.Scope.SPEAK, day));
    }
}
