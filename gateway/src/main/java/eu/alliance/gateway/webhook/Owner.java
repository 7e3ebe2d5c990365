package eu.alliance.gateway.webhook;

import eu.alliance.gateway.visit.Guest;
import eu.alliance.platform.caller.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whose a webhook is: a city's, or the staff's together. */
public record Owner(String name) {

    private static final String CITY = "city:";
    private static final Owner STAFF = new Owner("staff");

    /** Who a caller acts for; empty for one who may have no webhooks. */
    public static Optional<Owner> of(Guest guest) {
        var city = guest.city();
        if (city != null) {
            return Optional.of(new Owner(CITY + city));
        }
        return guest.isStaff() ? Optional.of(STAFF) : Optional.empty();
    }

    /** As the event feed would see this owner. */
    public Guest asGuest() {
        return name.startsWith(CITY)
                ? new Guest(
                        name,
                        name,
                        Set.of(Role.CITY_ADMIN),
                        UUID.fromString(name.substring(CITY.length())),
                        Instant.MAX)
                : new Guest(name, name, Role.STAFF, null, Instant.MAX);
    }
}
