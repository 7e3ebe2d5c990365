package eu.alliance.funding.evaluator;

import eu.alliance.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The cities that evaluators are at home in: what an officer named, what the directory knows, and what the expert's own
 * token said. A token is seen only when its bearer calls, so its city is kept from then on.
 */
@ApplicationScoped
public class HomeCities {

    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    HomeCities(Directory directory, Caller caller, Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** Finds out about someone who has never called. */
    void lookUp(String username) {
        if (Expert.cityOf(username).isEmpty()) {
            directory.homeCityOf(username).ifPresent(city -> Expert.remember(username, city, clock.instant()));
        }
    }

    public Set<UUID> of(String username) {
        return of(Set.of(username)).getOrDefault(username, Set.of());
    }

    /** Of several experts, in two questions however many they are. */
    public Map<String, Set<UUID>> of(Set<String> usernames) {
        var cities = new HashMap<String, Set<UUID>>();
        usernames.forEach(username -> cities.put(username, new HashSet<>()));
        Expert.<Expert>list("username in ?1", usernames)
                .forEach(expert -> add(cities, expert.username(), Optional.of(expert.cityId())));
        Evaluator.<Evaluator>list("username in ?1 and cityId is not null", usernames)
                .forEach(evaluator -> add(cities, evaluator.username(), evaluator.cityId()));
        return cities;
    }

    private static void add(Map<String, Set<UUID>> cities, String username, Optional<UUID> city) {
        city.ifPresent(cities.computeIfAbsent(username, _ -> new HashSet<>())::add);
    }

    /** Those of whoever calls; the token's is kept. */
    public Set<UUID> ofCaller() {
        var username = caller.username();
        var told = caller.homeCity();
        if (told.isPresent() && !told.equals(Expert.cityOf(username))) {
            Expert.remember(username, told.get(), clock.instant());
        }
        var cities = new HashSet<>(of(username));
        told.ifPresent(cities::add);
        return cities;
    }
}
