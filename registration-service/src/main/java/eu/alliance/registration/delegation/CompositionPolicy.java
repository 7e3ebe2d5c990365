package eu.alliance.registration.delegation;

import eu.alliance.platform.problem.Violation;
import eu.alliance.registration.summit.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may come together: within the summit's limits, led by one head who is the mayor or may speak for the mayor.
 *
 * @param day when mandates must be valid: the summit's first day
 */
record CompositionPolicy(Limits limits, LocalDate day) {

    /** A person as far as the rule looks. */
    record Member(UUID id, DelegateRole role, boolean isHead) {}

    /** What stands against submitting these people. */
    List<Violation> objectionsTo(List<Member> members, List<Mandate.Grant> mandates) {
        var objections = new ArrayList<Violation>();
        objectionToSize(members).ifPresent(objections::add);
        var head = members.stream().filter(Member::isHead).findFirst();
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

    /** What stands against this many and these roles. */
    Optional<Violation> objectionToSize(List<Member> members) {
        if (members.size() > limits.delegates()) {
            return Optional.of(
                    new Violation("", "TOO_MANY_DELEGATES", "At most %d people a city.".formatted(limits.delegates())));
        }
        var elected = members.stream().filter(m -> m.role().isElected()).count();
        return elected > limits.elected()
                ? Optional.of(new Violation(
                        "/role", "TOO_MANY_ELECTED", "At most %d elected people a city.".formatted(limits.elected())))
                : Optional.empty();
    }

    private boolean maySpeak(Member head, List<Mandate.Grant> mandates) {
        return mandates.stream().anyMatch(m -> m.covers(head.id(), Mandate.Scope.SPEAK, day));
    }
}
