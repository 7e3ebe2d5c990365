package eu.alliance.practice.practice;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import java.util.UUID;

/**
 * What a caller has to do with a practice.
 *
 * @param owner acts for the city whose it is
 * @param admin may hand in and take back for that city
 * @param editor decides on it
 * @param kin comes from that city, in whatever role
 */
public record Hand(boolean owner, boolean admin, boolean editor, boolean kin) {

    static Hand of(Caller caller, UUID city) {
        return new Hand(
                caller.actsFor(city),
                caller.actsFor(city) && caller.is(Role.CITY_ADMIN),
                caller.is(Role.EDITOR),
                caller.homeCity().filter(city::equals).isPresent());
    }

    public boolean decides() {
        return editor && !kin;
    }
}
