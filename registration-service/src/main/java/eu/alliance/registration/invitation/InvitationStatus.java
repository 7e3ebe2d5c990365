package eu.alliance.registration.invitation;

import java.util.Set;

/** How far an invitation has come. One that was transferred is its deputy's to answer. */
public enum InvitationStatus {
    DRAFT,
    SENT,
    ACCEPTED,
    DECLINED,
    TRANSFERRED,
    EXPIRED,
    REVOKED;

    /** Those that may still be answered. */
    static final Set<InvitationStatus> OPEN = Set.of(SENT, TRANSFERRED);

    boolean mayBecome(InvitationStatus next) {
        return switch (this) {
            case DRAFT -> next == SENT;
            case SENT ->
                next == ACCEPTED || next == DECLINED || next == TRANSFERRED || next == EXPIRED || next == REVOKED;
            case TRANSFERRED -> next == ACCEPTED || next == DECLINED || next == EXPIRED || next == REVOKED;
            case ACCEPTED, DECLINED, EXPIRED, REVOKED -> false;
        };
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
