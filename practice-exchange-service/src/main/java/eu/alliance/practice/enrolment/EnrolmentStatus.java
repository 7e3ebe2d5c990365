package eu.alliance.practice.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody has a place. */
@Schema(description = "Expect new values.")
enum EnrolmentStatus {
    CONFIRMED,
    WAITLISTED,
    CANCELLED;

    boolean mayBecome(EnrolmentStatus next) {
        return switch (this) {
            case WAITLISTED -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
