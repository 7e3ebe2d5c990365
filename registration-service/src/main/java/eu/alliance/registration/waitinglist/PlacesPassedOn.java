package eu.alliance.registration.waitinglist;

import eu.alliance.registration.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told in the transaction in which people who waited were given free places, or offered them. */
public record PlacesPassedOn(List<Passed> places) {

    /**
     * One place.
     *
     * @param until when the offer ends; null where the place is simply theirs
     */
    public record Passed(
            Session session,
            UUID booking,
            UUID delegation,
            UUID delegate,
            @Nullable Instant until) {}
}
