package eu.alliance.registration.delegation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with a delegation, by whom; the noun is the sub-resource. */
enum DelegationMove {
    SUBMISSION(DelegationStatus.SUBMITTED, By.CITY, true),
    WITHDRAWAL(DelegationStatus.WITHDRAWN, By.CITY, true),
    CHANGE_REQUEST(DelegationStatus.CHANGE_REQUESTED, By.CITY, false),
    CONFIRMATION(DelegationStatus.CONFIRMED, By.REGISTRAR, false),
    RETURN(DelegationStatus.RETURNED, By.REGISTRAR, false),
    REJECTION(DelegationStatus.REJECTED, By.REGISTRAR, false);

    /** On whose side a caller stands. */
    enum By {
        CITY,
        REGISTRAR
    }

    private final DelegationStatus target;
    private final By by;
    private final boolean endsWithRegistration;

    DelegationMove(DelegationStatus target, By by, boolean endsWithRegistration) {
        this.target = target;
        this.by = by;
        this.endsWithRegistration = endsWithRegistration;
    }

    static List<String> openTo(By caller, DelegationStatus status, boolean isRegistrationOpen) {
        return Arrays.stream(values())
                .filter(move -> move.by == caller && status.mayBecome(move.target))
                .filter(move -> isRegistrationOpen || !move.endsWithRegistration)
                .map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
