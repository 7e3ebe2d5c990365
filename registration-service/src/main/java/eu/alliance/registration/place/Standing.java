package eu.alliance.registration.place;

import eu.alliance.registration.allotment.BlockedBy;
import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.allotment.Waiting;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.session.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where everybody stands who waits in a session, and why: counted when it is asked for, and therefore without gaps. */
public record Standing(Map<UUID, Wait> waits) {

    public static final Standing NOBODY = new Standing(Map.of());

    /**
     * One place that is waited for.
     *
     * @param position 1 for whoever is first
     */
    public record Wait(int position, BlockedBy blockedBy) {}

    public static Standing in(Session session, Instant now) {
        var queue = new Queue(Place.waitingIn(List.of(session.id()))).waiting();
        if (queue.isEmpty()) {
            return NOBODY;
        }
        var company = Company.seen(session);
        var policy = Occupancy.of(company.ids(), now).policy(company);
        return lineUp(queue, 0, policy);
    }

    /** Where newcomers stand who are the last in line; those of them who have places are not in it. */
    public static Standing behind(int ahead, List<Place> newcomers, PlacePolicy policy) {
        var waiting = newcomers.stream().filter(Place::isWaiting).toList();
        return waiting.isEmpty() ? NOBODY : lineUp(new Queue(waiting).waiting(), ahead, policy);
    }

    private static Standing lineUp(List<Waiting> queue, int ahead, PlacePolicy policy) {
        var waits = new HashMap<UUID, Wait>();
        for (var group : queue) {
            var obstacle = policy.obstacleTo(group).orElse(BlockedBy.CAPACITY);
            group.places().forEach(place -> waits.put(place, new Wait(ahead + waits.size() + 1, obstacle)));
        }
        return new Standing(waits);
    }
}
