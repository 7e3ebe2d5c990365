package eu.alliance.registration.datasubject;

import eu.alliance.registration.trace.Addressed;
import eu.alliance.registration.trace.Everywhere;
import eu.alliance.registration.trace.Finding;
import eu.alliance.registration.trace.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Erases one person everywhere, but for what is held by order or owed to the accounts. Within a transaction. */
@ApplicationScoped
class Erasing {

    private static final String PEOPLE = """
            select p.id, p.given_name, p.family_name, exists (
                select from legal_hold h where h.released_at is null and (h.subject_id = p.id or h.subject_id in
                    (select id from travel_request where delegate_id = p.id)))
            from delegate p where lower(p.email) = lower(?) for update of p""";

    /** Taken out of their delegation, though what hung on them may have stayed. */
    private static final String GONE = """
            select distinct a.subject_id from audit_entry a
            where a.subject_type = 'Delegate' and (a.before::text ilike ? or a.after::text ilike ?)
              and not exists (select from delegate p where p.id = a.subject_id)
              and not exists (select from legal_hold h where h.released_at is null and h.subject_id = a.subject_id)""";

    private final AgroalDataSource database;
    private final Forgetting forgetting;

    Erasing(AgroalDataSource database, Forgetting forgetting) {
        this.database = database;
        this.forgetting = forgetting;
    }

    List<Finding> erase(String email) {
        try (var connection = database.getConnection()) {
            return erased(new Sql(connection), email);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Finding> erased(Sql sql, String email) {
        var people = sql.rows(PEOPLE, email);
        var held = people.stream().filter(row -> row.get(3).equals("t")).toList();
        var free = people.stream()
                .filter(row -> row.get(3).equals("f"))
                .map(row -> UUID.fromString(row.getFirst()))
                .toList();
        var everywhere = new Everywhere(sql, email);
        var gone = sql.ids(GONE, everywhere.pattern(), everywhere.pattern());
        var findings = new ArrayList<>(forgetting.forget(
                sql, Stream.concat(free.stream(), gone.stream()).toList()));
        if (!held.isEmpty()) {
            findings.add(new Finding("delegate", held.size(), Finding.Action.KEPT, "LEGAL_HOLD"));
            return findings; // elsewhere they are named for the sake of what is held
        }
        var names = new TreeSet<String>();
        people.forEach(row -> names.addAll(row.subList(1, 3)));
        var addressed = new Addressed(sql, email);
        names.addAll(addressed.names());
        findings.addAll(addressed.forget());
        findings.addAll(everywhere.mask(names));
        sql.run("delete from data_export where lower(email) = lower(?)", email);
        sql.run("delete from data_subject where lower(email) = lower(?)", email);
        return findings;
    }
}
