package eu.alliance.practice.reader;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.practice.circle.CircleMember;
import eu.alliance.practice.city.KnownCity;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out what the present caller may read: by role, by the city's standing and by its circles, all as of now. */
@ApplicationScoped
public class Readers {

    private final Caller caller;

    Readers(Caller caller) {
        this.caller = caller;
    }

    public Reader current() {
        var byRole = caller.is(Role.EDITOR) || caller.is(Role.REVIEWER) ? Reader.expert() : Reader.anybody();
        return caller.city()
                .map(city -> Reader.ofCity(city, KnownCity.isMember(city), CircleMember.circlesOf(city)))
                .map(byRole::and)
                .orElse(byRole);
    }
}
