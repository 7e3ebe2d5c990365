package eu.alliance.funding.call;

import java.util.Locale;

/** What a grants officer can do with a call; the noun is the sub-resource. */
enum CallMove {
    OPENING,
    EXTENSION,
    DECISION,
    CANCELLATION;

    boolean isOpenTo(CallStatus status) {
        return switch (this) {
            case OPENING -> status.mayBecome(CallStatus.OPEN);
            case EXTENSION -> status == CallStatus.OPEN;
            case DECISION -> status.mayBecome(CallStatus.DECIDED);
            case CANCELLATION -> status.mayBecome(CallStatus.CANCELLED);
        };
    }

    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
