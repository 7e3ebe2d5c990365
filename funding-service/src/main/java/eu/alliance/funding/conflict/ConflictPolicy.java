package eu.alliance.funding.conflict;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which interests of an evaluator's city stand against their judging an application. */
record ConflictPolicy(Set<Interest> rules) {

    static final ConflictPolicy ALL = new ConflictPolicy(EnumSet.allOf(Interest.class));

    Set<Interest> conflicts(Set<UUID> homeCities, Stakes stakes) {
        return rules.stream()
                .filter(rule -> stakes.of(rule).stream().anyMatch(homeCities::contains))
                .collect(Collectors.toUnmodifiableSet());
    }
}
