package eu.alliance.gateway.feed;

import eu.alliance.gateway.visit.Guest;
import java.util.Set;

/**
 * Who looks at the feed, and for what.
 *
 * @param types full event types; none for all
 */
public record Onlooker(Guest guest, Members members, Set<String> types) {

    public boolean wants(FeedEvent event) {
        return (types.isEmpty() || types.contains(event.type())) && maySee(event);
    }

    private boolean maySee(FeedEvent event) {
        if (guest.isStaff()) {
            return true;
        }
        var city = guest.city();
        boolean own = city != null && city.equals(event.city());
        return switch (event.visibility()) {
            case PUBLIC -> true;
            case MEMBERS -> own || (city != null && members.include(city));
            case OWNER -> own;
            case STAFF -> false;
        };
    }
}
