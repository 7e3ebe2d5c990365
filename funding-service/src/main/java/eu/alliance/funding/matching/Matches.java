package eu.alliance.funding.matching;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.alliance.funding.adoption.KnownAdoption;
import eu.alliance.funding.call.CallView;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.funding.signature.KnownSignature;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks for what goes together, a page at a time along the ids: the last page costs what the first does. */
final class Matches {

    private static final UUID START = new UUID(0, 0);

    private Matches() {}

    static UUID place(Optional<List<String>> after) {
        try {
            return after.map(keys -> UUID.fromString(keys.getFirst())).orElse(START);
        } catch (RuntimeException _) {
            throw Refusal.malformed("INVALID_CURSOR", "This cursor is broken.");
        }
    }

    static String json(Collection<String> topics) {
        var array = JsonNodeFactory.instance.arrayNode();
        topics.forEach(array::add);
        return array.toString();
    }

    /** Published practices on one of a call's topics. */
    static List<KnownPractice> practices(CallView call, UUID after, int most) {
        return KnownPractice.<KnownPractice>find(
                        "status = 'PUBLISHED' and function('shares_topic', topics, ?1) = true and id > ?2 order by id",
                        json(call.topics()),
                        after)
                .range(0, most - 1)
                .list();
    }

    /** Member cities with which a city has something in common for a call. */
    static List<KnownCity> partners(CallView call, KnownCity member, UUID after, int most) {
        var countries = call.eligibility().countries().isEmpty() ? "" : "and c.country in :countries ";
        var query = Panache.getEntityManager()
                .createQuery("""
                        select c from KnownCity c where c.status = 'MEMBER' and c.kind = 'CITY' and c.id <> :me and c.id > :after %s
                        and (exists (select 1 from KnownPractice p where p.cityId = c.id and p.status = 'PUBLISHED'
                                and function('shares_topic', p.topics, :topics) = true)
                            or exists (select 1 from KnownAdoption a, KnownPractice p where a.practiceId = p.id
                                and (a.stage is null or a.stage <> 'ABANDONED')
                                and (a.cityId = c.id and p.cityId = :me or a.cityId = :me and p.cityId = c.id)))
                        order by c.id""".formatted(countries), KnownCity.class)
                .setParameter("me", member.id())
                .setParameter("after", after)
                .setParameter("topics", json(call.topics()))
                .setMaxResults(most);
        if (!countries.isEmpty()) {
            query.setParameter("countries", admitted(call));
        }
        return query.getResultList();
    }

    private static Set<String> admitted(CallView call) {
        var eligibility = call.eligibility();
        var at = eligibility.at();
        var day = at == null ? call.deadline().local().toLocalDate() : at;
        return eligibility.countries().stream()
                .map(participation -> participation.country())
                .filter(country -> eligibility.admits(country, day))
                .collect(Collectors.toSet());
    }

    static boolean takesPart(CallView call, KnownCity member) {
        return call.eligibility().countries().isEmpty() || admitted(call).contains(member.country());
    }

    static List<Reason> reasons(
            KnownPractice practice, CallView call, KnownCity member, List<KnownAdoption> adoptions) {
        var reasons = new ArrayList<Reason>();
        shared(practice, call).forEach(topic -> reasons.add(new Reason(Reason.Code.SHARED_TOPIC, topic)));
        if (practice.cityId().filter(member.id()::equals).isPresent()) {
            reasons.add(Reason.of(Reason.Code.OWN_PRACTICE));
        }
        var users = adoptions.stream()
                .filter(each -> each.practiceId().filter(practice.id()::equals).isPresent())
                .flatMap(each -> each.cityId().stream())
                .collect(Collectors.toSet());
        if (users.remove(member.id())) {
            reasons.add(Reason.of(Reason.Code.USED_HERE));
        }
        if (!users.isEmpty()) {
            reasons.add(Reason.of(Reason.Code.USED_ELSEWHERE));
        }
        return reasons;
    }

    static List<String> shared(KnownPractice practice, CallView call) {
        var shared = new HashSet<>(practice.topics());
        shared.retainAll(call.topics());
        return shared.stream().sorted().toList();
    }

    /** Why each of some cities would do as a partner; three questions, however many they are. */
    static List<List<Reason>> reasons(List<KnownCity> cities, CallView call, KnownCity member) {
        var ids = cities.stream().map(KnownCity::id).toList();
        var all = new ArrayList<>(ids);
        all.add(member.id());
        List<KnownPractice> practices = KnownPractice.list("cityId in ?1 and status = 'PUBLISHED'", all);
        var adoptions =
                KnownAdoption.of(practices.stream().map(KnownPractice::id).collect(Collectors.toSet()));
        var asked = call.eligibility().covenantSignatory() ? ids : List.<UUID>of();
        var signatories = KnownSignature.signatoriesAmong(asked);
        return cities.stream()
                .map(city -> {
                    var reasons = reasons(city, call, member, practices, adoptions);
                    if (signatories.contains(city.id())) {
                        reasons.add(Reason.of(Reason.Code.COVENANT_SIGNED));
                    }
                    return reasons;
                })
                .toList();
    }

    private static List<Reason> reasons(
            KnownCity city,
            CallView call,
            KnownCity member,
            List<KnownPractice> practices,
            List<KnownAdoption> adoptions) {
        var reasons = new ArrayList<Reason>();
        practices.stream()
                .filter(practice -> practice.cityId().filter(city.id()::equals).isPresent())
                .flatMap(practice -> shared(practice, call).stream())
                .distinct()
                .sorted()
                .forEach(topic -> reasons.add(new Reason(Reason.Code.PRACTICE_ON_TOPIC, topic)));
        if (uses(city, member, practices, adoptions)) {
            reasons.add(Reason.of(Reason.Code.USES_YOUR_PRACTICE));
        }
        if (uses(member, city, practices, adoptions)) {
            reasons.add(Reason.of(Reason.Code.YOU_USE_ITS_PRACTICE));
        }
        if (!city.country().equals(member.country())) {
            reasons.add(new Reason(Reason.Code.OTHER_COUNTRY, city.country()));
        }
        return reasons;
    }

    private static boolean uses(
            KnownCity user, KnownCity source, List<KnownPractice> practices, List<KnownAdoption> adoptions) {
        var own = practices.stream()
                .filter(practice ->
                        practice.cityId().filter(source.id()::equals).isPresent())
                .map(KnownPractice::id)
                .collect(Collectors.toSet());
        return adoptions.stream()
                .anyMatch(each -> each.cityId().filter(user.id()::equals).isPresent()
                        && each.practiceId().filter(own::contains).isPresent());
    }
}
