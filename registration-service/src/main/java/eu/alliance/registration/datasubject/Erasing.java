package eu.alliance.registration.datasubject;

import eu.alliance.platform.erasure.EmailAddress;
import eu.alliance.platform.erasure.Traces;
import eu.alliance.platform.mail.Mailbox;
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
            where a.subject_type = 'Delegate' and %s
              and not exists (select from delegate p where p.id = a.subject_id)
              and not exists (select from legal_hold h where h.released_at is null and h.subject_id = a.subject_id)""".formatted(EmailAddress.namedIn("concat(a.before::text, a.after::text)"));

    private final AgroalDataSource database;
    private final Forgetting forgetting;
    private final Traces traces;
    private final Mailbox mailbox;

    Erasing(AgroalDataSource database, Forgetting forgetting, Traces traces, Mailbox mailbox) {
        this.database = database;
        this.forgetting = forgetting;
        this.traces = traces;
        this.mailbox = mailbox;
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
        var address = new EmailAddress(email);
        var gone = sql.ids(GONE, address.pattern(), address.regex());
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
        // nobody is written to any more: not by what waits, nor by what would be written later
        add(findings, "outgoing_mail", mailbox.forget(email));
        add(findings, "city", addressed.forget());
        findings.addAll(new Everywhere(sql, address).mask(names));
        var forgotten = traces.forget(address);
        add(findings, "audit_entry", forgotten.entries());
        add(findings, "idempotency", forgotten.answers());
        sql.run("delete from data_export where lower(email) = lower(?)", email);
        sql.run("delete from data_subject where lower(email) = lower(?)", email);
        return findings;
    }

    private static void add(List<Finding> findings, String place, int rows) {
        if (rows > 0) {
            findings.add(Finding.of(place, rows, Finding.Action.ERASED));
        }
    }
}
