package eu.alliance.practice.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a collection stands. */
@Schema(description = "Expect new values.")
public enum DataCollectionStatus {
    DRAFT,
    OPEN,
    CLOSED;

    boolean mayBecome(DataCollectionStatus next) {
        return switch (this) {
            case DRAFT -> next == OPEN;
            case OPEN -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
