package eu.alliance.registration.travel;

import static eu.alliance.registration.travel.TravelStatus.APPROVED;
import static eu.alliance.registration.travel.TravelStatus.CLAIMED;
import static eu.alliance.registration.travel.TravelStatus.PAID;
import static eu.alliance.registration.travel.TravelStatus.REFUSED;
import static eu.alliance.registration.travel.TravelStatus.RETURNED;
import static eu.alliance.registration.travel.TravelStatus.VERIFIED;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with a travel request, by whom; the noun is the sub-resource. */
enum TravelMove {
    APPROVAL(APPROVED, Role.REGISTRAR),
    REFUSAL(REFUSED, Role.REGISTRAR),
    CLAIM(CLAIMED, Role.CITY_ADMIN),
    VERIFICATION(VERIFIED, Role.FINANCE),
    PAYMENT(PAID, Role.FINANCE),
    RETURN(RETURNED, Role.FINANCE);

    private final TravelStatus target;
    private final String role;

    TravelMove(TravelStatus target, String role) {
        this.target = target;
        this.role = role;
    }

    static List<String> openTo(Caller caller, TravelRequest request) {
        return Arrays.stream(values())
                .filter(move -> request.status().mayBecome(move.target) && move.isFor(caller, request))
                .map(move -> move.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean isFor(Caller caller, TravelRequest request) {
        return switch (this) {
            case CLAIM -> caller.actsFor(request.cityId());
            case PAYMENT -> caller.is(role) && !request.isApprovedBy(caller.subject());
            case APPROVAL, REFUSAL, VERIFICATION, RETURN -> caller.is(role);
        };
    }
}
