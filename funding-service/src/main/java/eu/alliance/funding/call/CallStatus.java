package eu.alliance.funding.call;

public enum CallStatus {
    FORTHCOMING,
    OPEN,
    CLOSED,
    EVALUATION,
    DECIDED,
    CANCELLED;

    boolean mayBecome(CallStatus next) {
        return switch (this) {
            case FORTHCOMING -> next == OPEN || next == CANCELLED;
            case OPEN -> next == CLOSED || next == CANCELLED;
            case CLOSED -> next == EVALUATION || next == CANCELLED;
            case EVALUATION -> next == DECIDED || next == CANCELLED;
            case DECIDED, CANCELLED -> false;
        };
    }
}
