package eu.alliance.practice.reader;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.practice.circle.CircleMember;
import eu.alliance.practice.city.KnownCity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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
                .map(Readers::ofCity)
                .or(this::operator)
                .map(byRole::and)
                .orElse(byRole);
    }

    // a private operator is no city and no member; what its circles share is for it all the same
    private Optional<Reader> operator() {
        return caller.is(Role.OPERATOR)
                ? caller.homeCity().map(home -> Reader.ofOrganisation(CircleMember.circlesOf(home)))
                : Optional.empty();
    }

    /** What a city may read as of now. */
    public static Reader ofCity(UUID city) {
        return Reader.ofCity(city, KnownCity.isMember(city), CircleMember.circlesOf(city));
    }
}
