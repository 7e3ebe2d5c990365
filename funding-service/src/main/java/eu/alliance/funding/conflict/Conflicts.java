package eu.alliance.funding.conflict;

import eu.alliance.funding.adoption.KnownAdoption;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.practice.KnownPractice;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    private final Map<UUID, List<Application>> applied;
    private final Map<UUID, Set<UUID>> companions;

    private Conflicts(Collection<Application> applications, Set<UUID> homeCities) {
        this.homeCities = homeCities;
        var practices = applications.stream()
                .flatMap(each -> each.content().practices().stream())
                .collect(Collectors.toSet());
        var calls = applications.stream().map(Application::callId).collect(Collectors.toSet());
        sources = KnownPractice.list("id in ?1", practices);
        adoptions = KnownAdoption.of(practices);
        applied = byCity(city -> Application.handedIn(calls, city));
        companions = byCity(city -> Grant.runningWith(city).stream()
                .flatMap(grant -> grant.cities().stream())
                .filter(each -> !each.equals(city))
                .collect(Collectors.toSet()));
    }

    /** What stands against someone from some cities judging each application; nothing where nothing does. */
    public static Map<UUID, Set<Interest>> of(Collection<Application> applications, Set<UUID> homeCities) {
        if (homeCities.isEmpty() || applications.isEmpty()) {
            return applications.stream().collect(Collectors.toMap(Application::id, _ -> Set.of()));
        }
        var gathered = new Conflicts(applications, homeCities);
        return applications.stream()
                .collect(Collectors.toMap(
                        Application::id, each -> ConflictPolicy.ALL.conflicts(homeCities, gathered.stakes(each))));
    }

    public static Set<Interest> of(Application application, Set<UUID> homeCities) {
        return of(List.of(application), homeCities).getOrDefault(application.id(), Set.of());
    }

    private <T> Map<UUID, T> byCity(Function<UUID, T> question) {
        return homeCities.stream().collect(Collectors.toMap(Function.identity(), question));
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
                homesWhere(
                        city -> companions.getOrDefault(city, Set.of()).stream().anyMatch(consortium::contains)));
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
        return homesWhere(city -> applied.getOrDefault(city, List.of()).stream()
                .anyMatch(other -> other.callId().equals(application.callId())
                        && !other.id().equals(application.id())));
    }

    private Set<UUID> homesWhere(Predicate<UUID> condition) {
        return homeCities.stream().filter(condition).collect(Collectors.toSet());
    }
}
