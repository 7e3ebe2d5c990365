package eu.alliance.registration.summit;

public enum SummitStatus {
    DRAFT,
    ANNOUNCED,
    REGISTRATION_OPEN,
    REGISTRATION_CLOSED,
    UNDER_WAY,
    CONCLUDED,
    CANCELLED;

    boolean mayBecome(SummitStatus next) {
        return switch (this) {
            case DRAFT -> next == ANNOUNCED || next == CANCELLED;
            case ANNOUNCED -> next == REGISTRATION_OPEN || next == CANCELLED;
            case REGISTRATION_OPEN -> next == REGISTRATION_CLOSED || next == CANCELLED;
            case REGISTRATION_CLOSED -> next == UNDER_WAY || next == CANCELLED;
            case UNDER_WAY -> next == CONCLUDED || next == CANCELLED;
            case CONCLUDED, CANCELLED -> false;
        };
    }

    public boolean isOver() {
        return this == CONCLUDED || this == CANCELLED;
    }
}
