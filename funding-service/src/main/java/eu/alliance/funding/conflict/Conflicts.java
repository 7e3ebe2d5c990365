package eu.alliance.funding.conflict;

import eu.alliance.funding.adoption.KnownAdoption;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.city.Cities;
import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantStatus;
import eu.alliance.funding.practice.KnownPractice;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gathers what is at stake, of many applications at once: the number of questions to the database does not grow with
 * theirs.
 */
public final class Conflicts {

    private final Set<UUID> homeCities;
    private final List<KnownPractice> sources;
    private final List<KnownAdoption> adoptions;
    private final List<Application> applied;
    private final List<Grant> running;

    private Conflicts(Collection<Application> applications, Set<UUID> homeCities) {
        this.homeCities = homeCities;
        var practices = applications.stream()
                .flatMap(each -> each.content().practices().stream())
                .collect(Collectors.toSet());
        var calls = applications.stream().map(Application::callId).collect(Collectors.toSet());
        sources = KnownPractice.list("id in ?1", practices);
        adoptions = KnownAdoption.of(practices);
        applied = Application.handedIn(calls, homeCities);
        running = Grant.list(
                "status in ?1 and function('names_any_city', cities, ?2) = true",
                List.of(GrantStatus.AWARDED, GrantStatus.SIGNED, GrantStatus.SUSPENDED),
                Cities.json(homeCities));
    }

    /**
     * What stands against each of several people judging each application; nothing where nothing does.
     *
     * @param homes everyone's home cities
     */
    public static <P> Map<P, Map<UUID, Set<Interest>>> of(
            Collection<Application> applications, Map<P, Set<UUID>> homes) {
        var all = homes.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (all.isEmpty() || applications.isEmpty()) {
            return Map.of();
        }
        var gathered = new Conflicts(applications, all);
        var stakes = applications.stream().collect(Collectors.toMap(Application::id, gathered::stakes));
        var conflicts = new HashMap<P, Map<UUID, Set<Interest>>>();
        homes.forEach((person, cities) -> {
            var own = new HashMap<UUID, Set<Interest>>();
            stakes.forEach((application, stake) -> own.put(application, ConflictPolicy.ALL.conflicts(cities, stake)));
            conflicts.put(person, own);
        });
        return conflicts;
    }

    /** The same for one person. */
    public static Map<UUID, Set<Interest>> of(Collection<Application> applications, Set<UUID> homeCities) {
        return of(applications, Map.of("", homeCities)).getOrDefault("", Map.of());
    }

    public static Set<Interest> of(Application application, Set<UUID> homeCities) {
        return of(List.of(application), homeCities).getOrDefault(application.id(), Set.of());
    }

    private Stakes stakes(Application application) {
        var consortium = new HashSet<>(application.content().cities());
        var partners = new HashSet<>(consortium);
        partners.remove(application.coordinatorId());
        var stakes = new EnumMap<Interest, Set<UUID>>(Interest.class);
        stakes.put(Interest.COORDINATOR, Set.of(application.coordinatorId()));
        stakes.put(Interest.PARTNER, partners);
        stakes.put(Interest.EVIDENCE_SOURCE, sourcesOf(application));
        stakes.put(Interest.EVIDENCE_ADOPTER, adoptersOf(application));
        stakes.put(Interest.APPLICANT_TO_SAME_CALL, applicantsBeside(application));
        stakes.put(
                Interest.RUNNING_JOINT_GRANT,
                homesWhere(city -> running.stream()
                        .filter(grant -> grant.cities().contains(city))
                        .flatMap(grant -> grant.cities().stream())
                        .anyMatch(each -> !each.equals(city) && consortium.contains(each))));
        return new Stakes(stakes);
    }

    private Set<UUID> sourcesOf(Application application) {
        return sources.stream()
                .filter(practice -> application.content().practices().contains(practice.id()))
                .flatMap(practice -> practice.cityId().stream())
                .collect(Collectors.toSet());
    }

    private Set<UUID> adoptersOf(Application application) {
        return adoptions.stream()
                .filter(each -> each.practiceId()
                        .filter(application.content().practices()::contains)
                        .isPresent())
                .flatMap(each -> each.cityId().stream())
                .collect(Collectors.toSet());
    }

    private Set<UUID> applicantsBeside(Application application) {
        return homesWhere(city -> applied.stream()
                .filter(other -> other.callId().equals(application.callId()))
                .filter(other -> !other.id().equals(application.id()))
                .anyMatch(other -> other.involves(city)));
    }

    private Set<UUID> homesWhere(Predicate<UUID> condition) {
        return homeCities.stream().filter(condition).collect(Collectors.toSet());
    }
}
