package eu.alliance.funding.evaluator;

import eu.alliance.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The cities that evaluators are at home in: what an officer named, and what the expert's own token said. A token is
 * seen only when its bearer calls, so its city is kept from then on.
 */
@ApplicationScoped
public class HomeCities {

    private final Caller caller;
    private final Clock clock;

    HomeCities(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Set<UUID> of(String username) {
        var cities = new HashSet<UUID>();
        Expert.cityOf(username).ifPresent(cities::add);
        Evaluator.<Evaluator>list("username = ?1 and cityId is not null", username).stream()
                .flatMap(evaluator -> evaluator.cityId().stream())
                .forEach(cities::add);
        return cities;
    }

    /** Those of whoever calls; the token's is kept. */
    public Set<UUID> ofCaller() {
        var username = caller.username();
        var told = caller.homeCity();
        if (told.isPresent() && !told.equals(Expert.cityOf(username))) {
            Expert.remember(username, told.get(), clock.instant());
        }
        var cities = of(username);
        told.ifPresent(cities::add);
        return cities;
    }
}
