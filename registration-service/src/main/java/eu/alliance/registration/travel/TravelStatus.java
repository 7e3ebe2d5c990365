package eu.alliance.registration.travel;

public enum TravelStatus {
    REQUESTED,
    APPROVED,
    REFUSED,
    CLAIMED,
    VERIFIED,
    PAID,
    RETURNED;

    boolean mayBecome(TravelStatus next) {
        return switch (this) {
            case REQUESTED -> next == APPROVED || next == REFUSED;
            case APPROVED, RETURNED -> next == CLAIMED;
            case CLAIMED -> next == VERIFIED || next == RETURNED;
            case VERIFIED -> next == PAID || next == RETURNED;
            case REFUSED, PAID -> false;
        };
    }
}
