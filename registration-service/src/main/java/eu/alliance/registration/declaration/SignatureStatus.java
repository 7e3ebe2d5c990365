package eu.alliance.registration.declaration;

/** How a city has signed. */
public enum SignatureStatus {
    SIGNED,
    SIGNED_ON_BEHALF,
    WITHDRAWN;

    boolean mayBecome(SignatureStatus next) {
        return switch (this) {
            case SIGNED, SIGNED_ON_BEHALF -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
