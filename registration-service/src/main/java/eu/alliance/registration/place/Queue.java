package eu.alliance.registration.place;

import eu.alliance.registration.allotment.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Places that are waited for, in the order of their turns. */
public record Queue(List<Place> places) {

    /** The same as the policy sees it: groups stay together at the turn of their first. */
    public List<Waiting> waiting() {
        var groups = new LinkedHashMap<UUID, List<Place>>();
        places.forEach(place ->
                groups.computeIfAbsent(place.group(), _ -> new ArrayList<>()).add(place));
        return groups.values().stream().map(Queue::together).toList();
    }

    private static Waiting together(List<Place> group) {
        var first = group.getFirst();
        return new Waiting(
                first.sessionId(), first.cityId(), group.stream().map(Place::id).toList());
    }
}
