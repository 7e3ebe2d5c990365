package eu.alliance.registration.summit;

import eu.alliance.platform.problem.Refusal;
import java.util.Optional;

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

    /** Whether a city may register as far as the summit has come; otherwise the refusal says why. */
    Optional<Refusal> objectionToRegistration() {
        return switch (this) {
            case REGISTRATION_OPEN -> Optional.empty();
            case DRAFT, ANNOUNCED ->
                Optional.of(Refusal.conflict("REGISTRATION_NOT_OPEN", "Registration has not opened yet."));
            case REGISTRATION_CLOSED, UNDER_WAY, CONCLUDED, CANCELLED ->
                Optional.of(Refusal.conflict("REGISTRATION_CLOSED", "Registration is closed."));
        };
    }
}
