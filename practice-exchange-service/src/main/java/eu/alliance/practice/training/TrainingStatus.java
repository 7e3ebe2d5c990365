package eu.alliance.practice.training;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a training stands. */
@Schema(description = "Expect new values.")
public enum TrainingStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED;

    boolean mayBecome(TrainingStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == CANCELLED;
            case PUBLISHED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
