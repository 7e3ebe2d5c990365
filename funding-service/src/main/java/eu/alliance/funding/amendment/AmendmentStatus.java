package eu.alliance.funding.amendment;

public enum AmendmentStatus {
    PROPOSED,
    AGREED,
    REFUSED;

    boolean mayBecome(AmendmentStatus next) {
        return switch (this) {
            case PROPOSED -> next == AGREED || next == REFUSED;
            case AGREED, REFUSED -> false;
        };
    }
}
