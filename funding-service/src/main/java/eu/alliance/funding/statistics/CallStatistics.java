package eu.alliance.funding.statistics;

import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Money;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a call came to; drafts are their cities' own and are not counted. */
@Schema(name = "CallStatistics")
record CallStatistics(
        UUID callId,
        CallStatus status,

        @Schema(description = "How many were handed in, those withdrawn since included.")
        long applications,

        List<OfStatus> byStatus,

        @Schema(description = "By the coordinator's country.")
        List<OfCountry> byCountry,

        Money budget,

        @Schema(description = "By all that were handed in and not withdrawn.")
        Money requested,

        @Schema(description = "How many cities have a part in one of them, each counted once.")
        long cities,

        Evaluation evaluation,

        @Schema(description = "By grants that were not turned down.")
        Money awarded,

        @Schema(description = "What is with consortia: paid less recovered.")
        Money paid,

        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "ApplicationsOfStatus")
    record OfStatus(ApplicationStatus status, long applications) {}

    @Schema(name = "ApplicationsOfCountry")
    record OfCountry(@Schema(examples = "NL") String country, long applications) {}

    @Schema(name = "EvaluationProgress")
    record Evaluation(
            @Schema(description = "How many reports are asked for.")
            long assigned,

            @Schema(description = "And how many of them are there.")
            long reported,

            @Schema(description = "Applications with a consensus.")
            long evaluated,

            @Schema(
                    nullable = true,
                    description = "Of 100, on average; a decimal string, null before the first consensus.",
                    examples = "71.25")
            @Nullable String averageTotal) {}

    static CallStatistics of(Call call, Instant now) {
        var byStatus = byStatus(call.id());
        return new CallStatistics(
                call.id(),
                call.statusAt(now),
                byStatus.stream().mapToLong(OfStatus::applications).sum(),
                byStatus,
                byCountry(call.id()),
                call.terms().budget(),
                sum("""
                        select sum(cast(coalesce(submitted -> 'details', details) -> 'requestedGrant' ->> 'amount' as numeric))
                        from application where call_id = ?1 and status not in ('DRAFT', 'WITHDRAWN')\
                        """, call.id()),
                number("""
                        select count(distinct p ->> 'cityId')
                        from application, jsonb_array_elements(coalesce(submitted -> 'partners', partners)) p
                        where call_id = ?1 and status <> 'DRAFT'\
                        """, call.id()).longValue(),
                evaluation(call.id()),
                sum("""
                        select sum(cast(funds -> 'award' ->> 'amount' as numeric))
                        from grant_agreement where call_id = ?1 and status <> 'DECLINED'\
                        """, call.id()),
                sum("""
                        select sum(cast(e -> 'amount' ->> 'amount' as numeric))
                        from grant_agreement, jsonb_array_elements(funds -> 'ledger' -> 'entries') e
                        where call_id = ?1 and e ->> 'account' = 'PAID'\
                        """, call.id()),
                call.revision());
    }

    private static List<OfStatus> byStatus(UUID call) {
        return Panache.getEntityManager()
                .createQuery("""
                        select a.status, count(*) from Application a where a.callId = ?1 and a.status <> DRAFT
                        group by a.status order by a.status\
                        """, Tuple.class)
                .setParameter(1, call)
                .getResultStream()
                .map(row -> new OfStatus(row.get(0, ApplicationStatus.class), row.get(1, Long.class)))
                .toList();
    }

    private static List<OfCountry> byCountry(UUID call) {
        return Panache.getEntityManager()
                .createQuery("""
                        select c.country, count(*) from Application a, KnownCity c
                        where c.id = a.coordinatorId and a.callId = ?1 and a.status <> DRAFT
                        group by c.country order by c.country\
                        """, Tuple.class)
                .setParameter(1, call)
                .getResultStream()
                .map(row -> new OfCountry(row.get(0, String.class), row.get(1, Long.class)))
                .toList();
    }

    private static Evaluation evaluation(UUID call) {
        var found = (Tuple) Panache.getEntityManager()
                .createNativeQuery("""
                        select count(*) as assigned, count(report) as reported,
                            (select count(*) from consensus where call_id = ?1) as evaluated,
                            (select round(avg(total), 2) from consensus where call_id = ?1) as average
                        from assignment where call_id = ?1 and status in ('ASSIGNED', 'ACCEPTED', 'REPORTED')\
                        """, Tuple.class)
                .setParameter(1, call)
                .getSingleResult();
        var average = found.get("average", BigDecimal.class);
        return new Evaluation(
                found.get("assigned", Long.class),
                found.get("reported", Long.class),
                found.get("evaluated", Long.class),
                average == null ? null : average.toPlainString());
    }

    private static Money sum(String sql, UUID call) {
        return Money.euros(number(sql, call));
    }

    private static BigDecimal number(String sql, UUID call) {
        var number = (BigDecimal) Panache.getEntityManager()
                .createNativeQuery(sql, BigDecimal.class)
                .setParameter(1, call)
                .getSingleResultOrNull();
        return number == null ? BigDecimal.ZERO : number;
    }
}
