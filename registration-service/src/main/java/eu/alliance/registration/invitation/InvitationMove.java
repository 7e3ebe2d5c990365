package eu.alliance.registration.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with an invitation, by whom; the noun is the sub-resource. */
enum InvitationMove {
    ACCEPTANCE(InvitationStatus.ACCEPTED, By.INVITED),
    DECLINE(InvitationStatus.DECLINED, By.INVITED),
    TRANSFER(InvitationStatus.TRANSFERRED, By.INVITED),
    REVOCATION(InvitationStatus.REVOKED, By.REGISTRAR),
    // one may be reminded as long as one may answer
    REMINDER(InvitationStatus.ACCEPTED, By.REGISTRAR);

    /** On whose side a caller stands. */
    enum By {
        INVITED,
        REGISTRAR
    }

    private final InvitationStatus target;
    private final By by;

    InvitationMove(InvitationStatus target, By by) {
        this.target = target;
        this.by = by;
    }

    static List<String> openTo(By caller, InvitationStatus status) {
        return Arrays.stream(values())
                .filter(move -> move.by == caller && status.mayBecome(move.target))
                .map(move -> move.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
