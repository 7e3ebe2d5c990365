package eu.alliance.registration.summit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the registrar can do with a summit; the noun is the sub-resource. */
enum SummitMove {
    ANNOUNCEMENT(SummitStatus.ANNOUNCED),
    REGISTRATION_OPENING(SummitStatus.REGISTRATION_OPEN),
    REGISTRATION_CLOSING(SummitStatus.REGISTRATION_CLOSED),
    START(SummitStatus.UNDER_WAY),
    CONCLUSION(SummitStatus.CONCLUDED),
    CANCELLATION(SummitStatus.CANCELLED);

    private final SummitStatus target;

    SummitMove(SummitStatus target) {
        this.target = target;
    }

    static List<String> openTo(SummitStatus status) {
        return Arrays.stream(values())
                .filter(move -> status.mayBecome(move.target))
                .map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    SummitStatus target() {
        return target;
    }
}
