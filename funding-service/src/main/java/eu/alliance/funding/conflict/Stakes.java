package eu.alliance.funding.conflict;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The cities that have something at stake in one application, by what it is. */
record Stakes(Map<Interest, Set<UUID>> cities) {

    Set<UUID> of(Interest interest) {
        return cities.getOrDefault(interest, Set.of());
    }
}
