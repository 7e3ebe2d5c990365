package eu.alliance.registration.register;

import eu.alliance.registration.city.CityStatus;
import java.util.Locale;

/** What the registrar can do with a city; the noun is the sub-resource. */
enum CityMove {
    ADMISSION(CityStatus.MEMBER),
    SUSPENSION(CityStatus.SUSPENDED),
    DEPARTURE(CityStatus.LEFT);

    private final CityStatus target;

    CityMove(CityStatus target) {
        this.target = target;
    }

    boolean isOpenTo(CityStatus status) {
        return status.mayBecome(target);
    }

    String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
