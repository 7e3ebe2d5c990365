package eu.alliance.registration.place;

import java.util.Set;

public enum PlaceStatus {
    CONFIRMED,
    WAITLISTED,
    OFFERED,
    EXPIRED,
    CANCELLED;

    /** Those in which a place is taken or waited for. */
    public static final Set<PlaceStatus> LIVE = Set.of(CONFIRMED, OFFERED, WAITLISTED);

    boolean mayBecome(PlaceStatus next) {
        return switch (this) {
            case WAITLISTED -> next == CONFIRMED || next == OFFERED || next == CANCELLED;
            case OFFERED -> next == CONFIRMED || next == EXPIRED || next == CANCELLED;
            case CONFIRMED -> next == CANCELLED;
            case EXPIRED, CANCELLED -> false;
        };
    }

    public boolean isLive() {
        return LIVE.contains(this);
    }
}
