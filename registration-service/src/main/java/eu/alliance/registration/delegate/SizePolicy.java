package eu.alliance.registration.delegate;

import eu.alliance.platform.problem.Violation;
import eu.alliance.registration.summit.SummitPlan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many may come together, and in which roles: the summit's limits. */
public record SizePolicy(SummitPlan.Limits limits) {

    /** A person as far as the rules on delegations look. */
    public record Member(UUID id, DelegateRole role, boolean isHead) {}

    /** What stands against this many and these roles. */
    public Optional<Violation> objectionTo(List<Member> members) {
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
}
