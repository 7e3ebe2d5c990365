package eu.alliance.registration.allotment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who gets a place: the first in the queue that the capacities and its city's cap allow, then the next.
 *
 * <p>Whoever cannot be placed keeps the position and lets those behind pass: no place stays empty while somebody could
 * take it. A group that goes together or not at all therefore waits until enough places are free at once, and is then
 * before all others; one place too few blocks neither the group's turn nor anybody else.
 *
 * @param free how many places are left, by session and by pool; below zero where capacity was lowered
 * @param held how many places each city has, offers included
 */
public record PlacePolicy(Map<UUID, Visit> visits, Map<UUID, Integer> free, Map<Share, Integer> held) {

    /** Who of these gets a place now. */
    public List<Waiting> admitted(List<Waiting> queue) {
        var then = new PlacePolicy(visits, new HashMap<>(free), new HashMap<>(held));
        var admitted = new ArrayList<Waiting>();
        for (var next : queue) {
            if (then.obstacleTo(next).isEmpty()) {
                then.seat(next);
                admitted.add(next);
            }
        }
        return admitted;
    }

    /** Why somebody cannot have a place now; the city's own cap first, for no freed place would help there. */
    public Optional<BlockedBy> obstacleTo(Waiting waiting) {
        var wanted = waiting.places().size();
        var visit = visit(waiting.session());
        if (visit.maxPerCity() != null && held.getOrDefault(waiting.share(), 0) + wanted > visit.maxPerCity()) {
            return Optional.of(BlockedBy.CITY_CAP);
        }
        if (left(waiting.session()) < wanted) {
            return Optional.of(BlockedBy.CAPACITY);
        }
        return visit.pools().stream().allMatch(pool -> left(pool) >= wanted)
                ? Optional.empty()
                : Optional.of(BlockedBy.COMBINED);
    }

    /** The same once they have their places; whether they may is asked first. */
    public PlacePolicy after(List<Waiting> seated) {
        var then = new PlacePolicy(visits, new HashMap<>(free), new HashMap<>(held));
        seated.forEach(then::seat);
        return then;
    }

    private void seat(Waiting waiting) {
        var taken = waiting.places().size();
        held.merge(waiting.share(), taken, Integer::sum);
        free.merge(waiting.session(), -taken, Integer::sum);
        visit(waiting.session()).pools().forEach(pool -> free.merge(pool, -taken, Integer::sum));
    }

    private int left(UUID capacity) {
        return free.getOrDefault(capacity, 0);
    }

    private Visit visit(UUID session) {
        return visits.getOrDefault(session, new Visit(session, Set.of(), 0));
    }
}
