package eu.alliance.registration.retention;

import eu.alliance.platform.erasure.Traces;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.registration.file.FilePurpose;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes away each night what its class no longer keeps, but for what is held by order; writes down how much. */
@ApplicationScoped
public class Purging {

    private static final Logger LOG = Logger.getLogger(Purging.class);

    /** Delegates of summits that ended before a day, none of them held. */
    private static final String BYGONE = """
            (select p.id from delegate p join delegation d on d.id = p.delegation_id
             join summit s on s.id = d.summit_id
             where s.ends_on < :day and not exists (
                select from legal_hold h where h.released_at is null and (h.subject_id = p.id
                    or h.subject_id in (select id from travel_request where delegate_id = p.id))))""";

    private final StoredFiles files;
    private final Clock clock;

    Purging(StoredFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(cron = "{alliance.purge.cron}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        purge();
    }

    /** One round; answers how many rows of each class it took away. */
    public Map<String, Integer> purge() {
        var removed = QuarkusTransaction.requiringNew()
                .timeout(600)
                .call(() -> purgeAt(clock.instant()).removed());
        LOG.infof("Purge: %s", removed);
        return removed;
    }

    /** The same within the transaction that runs. */
    Purge purgeAt(Instant now) {
        var removed = new TreeMap<String, Integer>();
        removed.put("SPECIAL_CATEGORIES", daily("SPECIAL_CATEGORIES", now, """
                delete from delegate_needs where delegate_id in """ + BYGONE));
        removed.put("BADGES", daily("BADGES", now, "delete from badge where delegate_id in " + BYGONE));
        removed.put("ITINERARIES", itineraries(now));
        removed.put("EXPENSES", expenses(now));
        removed.put("IDENTITY_AND_ATTENDANCE", daily("IDENTITY_AND_ATTENDANCE", now, """
                update delegate set given_name = 'Erased', family_name = 'person', office = null,
                    email = 'erased-' || id || '@erased.invalid', speaks = '[]', needs_interpretation_into = null,
                    revision = revision + 1, updated_at = now()
                where email not like '%@erased.invalid' and id in """ + BYGONE));
        daily("IDENTITY_AND_ATTENDANCE", now, Traces.FORGET_ENTRIES + """
                where a.salt is not null and a.subject_id in """ + BYGONE);
        removed.put("DATA_EXPORTS", since("DATA_EXPORTS", now, "delete from data_export where made_at < :before"));
        removed.values().removeIf(rows -> rows == 0);
        var purge = new Purge(removed, now);
        purge.persist();
        return purge;
    }

    private int itineraries(Instant now) {
        var day = RetentionClass.get("ITINERARIES").endFor(now);
        var unpaid = """
                select id from travel_request where status <> 'PAID' and documents <> '[]' and delegate_id in """ + BYGONE;
        Panache.getEntityManager()
                .createNativeQuery(unpaid, UUID.class)
                .setParameter("day", day(day))
                .getResultList()
                .forEach(id -> files.erase(FilePurpose.TRAVEL_CLAIM.name(), (UUID) id));
        daily("ITINERARIES", now, """
                delete from bank_account where subject_id in (
                    select id from travel_request where status <> 'PAID' and delegate_id in %s)""".formatted(BYGONE));
        return daily("ITINERARIES", now, """
                update travel_request set departure_place = 'erased', waiver_reason = null,
                    documents = case status when 'PAID' then documents else '[]' end,
                    revision = revision + 1, updated_at = now()
                where departure_place <> 'erased' and delegate_id in """ + BYGONE);
    }

    private int expenses(Instant now) {
        var held = " and not exists (select from legal_hold h where h.released_at is null"
                + " and h.subject_id in (r.id, r.delegate_id))";
        since(
                "EXPENSES",
                now,
                "delete from bank_account where subject_id in "
                        + "(select r.id from travel_request r where r.paid_at < :before" + held + ")");
        return since("EXPENSES", now, "delete from travel_request r where r.paid_at < :before" + held);
    }

    private static int daily(String code, Instant now, String sql) {
        return Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter("day", day(RetentionClass.get(code).endFor(now)))
                .executeUpdate();
    }

    private static int since(String code, Instant now, String sql) {
        return Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter("before", RetentionClass.get(code).endFor(now))
                .executeUpdate();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
