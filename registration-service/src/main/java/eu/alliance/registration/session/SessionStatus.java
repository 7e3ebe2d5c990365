package eu.alliance.registration.session;

import java.util.List;

/** Whether a session takes place. */
public enum SessionStatus {
    PLANNED,
    CANCELLED;

    boolean mayBecome(SessionStatus next) {
        return switch (this) {
            case PLANNED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    /** What the registrar may do with it. */
    List<String> moves() {
        return switch (this) {
            case PLANNED -> List.of("cancellation");
            case CANCELLED -> List.of();
        };
    }
}
