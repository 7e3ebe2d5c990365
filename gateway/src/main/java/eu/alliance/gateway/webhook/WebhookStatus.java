package eu.alliance.gateway.webhook;

import java.util.List;

/** Whether a webhook is told of events. */
public enum WebhookStatus {
    ACTIVE,
    DISABLED;

    boolean mayBecome(WebhookStatus next) {
        return switch (this) {
            case ACTIVE -> next == DISABLED;
            case DISABLED -> next == ACTIVE;
        };
    }

    /** The moves that an owner may make. */
    List<String> moves() {
        return switch (this) {
            case ACTIVE -> List.of("redelivery", "test", "secret-rotation");
            case DISABLED -> List.of("activation", "secret-rotation");
        };
    }
}
