package eu.alliance.registration.allocation;

import java.util.List;
import java.util.UUID;

/** Told in the transaction of a draw: what everybody who took part was given. */
public record VisitsDrawn(UUID allocation, UUID summit, List<Lot> lots) {

    /**
     * One person's luck.
     *
     * @param sessions where they have a place now; none for who drew a blank
     */
    public record Lot(UUID delegation, UUID delegate, List<UUID> sessions) {}
}
