package eu.alliance.registration.signature;

/** How a city has answered a declaration; one that has not is in no list. Who declined may still accede. */
public enum SignatureStatus {
    DECLINED,
    SIGNED,
    SIGNED_ON_BEHALF,
    WITHDRAWN;

    boolean mayBecome(SignatureStatus next) {
        return switch (this) {
            case DECLINED -> next == SIGNED || next == SIGNED_ON_BEHALF;
            case SIGNED, SIGNED_ON_BEHALF -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
