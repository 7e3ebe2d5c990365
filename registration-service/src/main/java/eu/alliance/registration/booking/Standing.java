package eu.alliance.registration.booking;

import eu.alliance.registration.allotment.BlockedBy;
import eu.alliance.registration.session.Company;
import eu.alliance.registration.session.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where everybody stands who waits in a session, and why: counted when it is asked for, and therefore without gaps. */
record Standing(Map<UUID, Wait> waits) {

    static final Standing NOBODY = new Standing(Map.of());

    /**
     * One place that is waited for.
     *
     * @param position 1 for whoever is first
     */
    record Wait(int position, BlockedBy blockedBy) {}

    static Standing in(Session session, Instant now) {
        var queue = new Queue(Place.waitingIn(List.of(session.id()))).waiting();
        if (queue.isEmpty()) {
            return NOBODY;
        }
        var company = Company.seen(session);
        var policy = Occupancy.of(company.ids(), now).policy(company);
        var waits = new HashMap<UUID, Wait>();
        for (var group : queue) {
            var obstacle = policy.obstacleTo(group).orElse(BlockedBy.CAPACITY);
            group.places().forEach(place -> waits.put(place, new Wait(waits.size() + 1, obstacle)));
        }
        return new Standing(waits);
    }
}
