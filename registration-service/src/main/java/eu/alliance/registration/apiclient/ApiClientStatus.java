package eu.alliance.registration.apiclient;

/** Announced before the identity provider is asked, so that nothing made there is ever forgotten here. */
enum ApiClientStatus {
    ANNOUNCED,
    ACTIVE,
    REVOKED;

    boolean mayBecome(ApiClientStatus next) {
        return switch (this) {
            case ANNOUNCED -> next == ACTIVE;
            case ACTIVE -> next == REVOKED;
            case REVOKED -> false;
        };
    }
}
