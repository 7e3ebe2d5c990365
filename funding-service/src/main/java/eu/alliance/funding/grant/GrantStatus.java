package eu.alliance.funding.grant;

public enum GrantStatus {
    AWARDED,
    SIGNED,
    SUSPENDED,
    CLOSED,
    DECLINED;

    boolean mayBecome(GrantStatus next) {
        return switch (this) {
            case AWARDED -> next == SIGNED || next == DECLINED || next == CLOSED;
            case SIGNED -> next == SUSPENDED || next == CLOSED;
            case SUSPENDED -> next == SIGNED || next == CLOSED;
            case CLOSED, DECLINED -> false;
        };
    }

    boolean isRunning() {
        return switch (this) {
            case AWARDED, SIGNED, SUSPENDED -> true;
            case CLOSED, DECLINED -> false;
        };
    }
}
