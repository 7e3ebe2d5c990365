package eu.alliance.registration.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How many of what there are at a summit, by figure and key: all of it counted in one statement. */
record Tally(Map<String, Map<String, Long>> figures) {

    private record Count(String figure, String key, Long count) {}

    // people are counted once their delegation is confirmed: who comes, not who might
    private static final String COUNTS = """
            with come as (
                select p.id, p.role, p.speaks, p.needs_interpretation_into, c.country
                from delegate p
                join delegation d on d.id = p.delegation_id and d.summit_id = :summit and d.status = 'CONFIRMED'
                join city c on c.id = d.city_id)
            select 'delegations', status, count(*) from delegation where summit_id = :summit group by status
            union all select 'roles', role, count(*) from come group by role
            union all select 'countries', country, count(*) from come group by country
            union all select 'languages', spoken, count(*)
                from come cross join lateral jsonb_array_elements_text(speaks) spoken group by spoken
            union all select 'interpretation', needs_interpretation_into, count(*)
                from come where needs_interpretation_into is not null group by needs_interpretation_into
            union all select 'invitations',
                case when status in ('SENT', 'TRANSFERRED') and expires_at <= :now then 'EXPIRED' else status end,
                count(*) from invitation where summit_id = :summit group by 2
            union all select 'travelRequests', r.status, count(*)
                from travel_request r where r.summit_id = :summit group by r.status
            union all select 'checkIns', result, count(*) from check_in where summit_id = :summit group by result
            union all select 'refusals', reason, count(*)
                from check_in where summit_id = :summit and result = 'REFUSED' group by reason
            """;

    static Tally of(UUID summit, Instant now) {
        List<Count> counts = Panache.getEntityManager()
                .createNativeQuery(COUNTS, Count.class)
                .setParameter("summit", summit)
                .setParameter("now", now)
                .getResultList();
        return new Tally(counts.stream()
                .collect(groupingBy(
                        Count::figure, toMap(Count::key, Count::count, Long::sum, TreeMap<String, Long>::new))));
    }

    /** One figure by key, in the order of keys. */
    Map<String, Long> by(String figure) {
        return figures.getOrDefault(figure, Map.of());
    }

    long total(String figure) {
        return by(figure).values().stream().mapToLong(Long::longValue).sum();
    }
}
