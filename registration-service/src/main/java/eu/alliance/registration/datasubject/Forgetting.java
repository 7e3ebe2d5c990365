package eu.alliance.registration.datasubject;

import eu.alliance.platform.erasure.Traces;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.registration.file.FilePurpose;
import eu.alliance.registration.trace.Announced;
import eu.alliance.registration.trace.Finding;
import eu.alliance.registration.trace.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes people out of the rows that are theirs; what counts others, or is owed an account of, stays without them. */
@ApplicationScoped
class Forgetting {

    private static final String OF_MANDATES = "select id from mandate where delegate_id = any(?)";
    private static final String OF_JOURNEYS = "select id from travel_request where delegate_id = any(?)";
    private static final String UNPAID = OF_JOURNEYS + " and status <> 'PAID'";

    private final StoredFiles files;

    Forgetting(StoredFiles files) {
        this.files = files;
    }

    List<Finding> forget(Sql sql, List<UUID> people) {
        var findings = new ArrayList<Finding>();
        var mandates = sql.ids(OF_MANDATES, people);
        var unpaid = sql.ids(UNPAID, people);
        mandates.forEach(id -> files.erase(FilePurpose.MANDATE.name(), id));
        unpaid.forEach(id -> files.erase(FilePurpose.TRAVEL_CLAIM.name(), id));
        add(findings, "delegate_needs", erased(sql, "delete from delegate_needs where delegate_id = any(?)", people));
        add(findings, "badge", erased(sql, "delete from badge where delegate_id = any(?)", people));
        add(
                findings,
                "protected_person",
                erased(sql, "delete from protected_person where delegate_id = any(?)", people));
        add(findings, "bank_account", erased(sql, "delete from bank_account where subject_id = any(?)", unpaid));
        add(findings, "check_in", masked(sql, """
                update check_in set delegate_id = null, badge = 'erased' where delegate_id = any(?)""", people));
        add(findings, "mandate", masked(sql, """
                update mandate set document_id = null where id = any(?)""", mandates));
        add(findings, "signature", masked(sql, """
                update signature s set signatory_name = 'Erased person', reservation = null, reason = null
                from delegate p join delegation d on d.id = p.delegation_id
                where p.id = any(?) and s.city_id = d.city_id
                  and (s.signatory_name = p.given_name || ' ' || p.family_name
                    or s.mandate_id in (select id from mandate where delegate_id = p.id))""", people));
        add(findings, "travel_request", masked(sql, """
                update travel_request set departure_place = 'erased', distance_km = null, waiver_reason = null, reason = null,
                    documents = case status when 'PAID' then documents else '[]' end,
                    revision = revision + 1, updated_at = now()
                where delegate_id = any(?)""", people));
        findings.addAll(new Announced(sql, people).forget());
        keepAccounts(sql, people, findings);
        forgetSaid(sql, people, findings);
        add(findings, "delegate", masked(sql, """
                update delegate set given_name = 'Erased', family_name = 'person', office = null,
                    email = 'erased-' || id || '@erased.invalid', speaks = '[]', needs_interpretation_into = null,
                    revision = revision + 1, updated_at = now()
                where id = any(?)""", people));
        return findings;
    }

    /** What was paid is accounted for: amount, account and documents stay for the accounting period. */
    private static void keepAccounts(Sql sql, List<UUID> people, List<Finding> findings) {
        var paid = sql.ids(OF_JOURNEYS + " and status = 'PAID'", people);
        if (!paid.isEmpty()) {
            findings.add(new Finding("travel_request", paid.size(), Finding.Action.KEPT, "ACCOUNTING"));
        }
    }

    /** What others wrote of them, and what was written down of each change. */
    private static void forgetSaid(Sql sql, List<UUID> people, List<Finding> findings) {
        add(findings, "delegation", masked(sql, """
                update delegation d set note = replace(note, p.given_name || ' ' || p.family_name, 'erased'),
                    reason = replace(reason, p.given_name || ' ' || p.family_name, 'erased'),
                    remarks = replace(remarks::text, p.given_name || ' ' || p.family_name, 'erased')::jsonb
                from delegate p where p.id = any(?) and d.id = p.delegation_id
                  and concat(d.note, d.reason, d.remarks) like '%' || p.family_name || '%'""", people));
        add(findings, "delegation_step", masked(sql, """
                update delegation_step s set reason = replace(s.reason, p.given_name || ' ' || p.family_name, 'erased')
                from delegate p where p.id = any(?) and s.delegation_id = p.delegation_id
                  and s.reason like '%' || p.family_name || '%'""", people));
        add(
                findings,
                "audit_entry",
                erased(sql, Traces.FORGET_ENTRIES + """
                where a.salt is not null and a.subject_id in (
                    select unnest(?::uuid[]) union %s union %s union
                    select s.id from signature s where s.signatory_name = 'Erased person')""".formatted(OF_MANDATES, OF_JOURNEYS), people, people, people));
        add(findings, "audit_entry", erased(sql, Traces.FORGET_ENTRIES + """
                from delegate p where a.salt is not null and p.id = any(?) and (a.subject_id = p.delegation_id
                    or a.subject_id in (select s.id from delegation_step s where s.delegation_id = p.delegation_id))
                  and concat(a.before::text, a.after::text) like '%' || p.family_name || '%'""", people));
        add(
                findings,
                "idempotency",
                erased(sql, Traces.FORGET_ANSWERS + """
                from (select id from delegate where id = any(?) union %s union %s union
                      select id from signature where signatory_name = 'Erased person') theirs
                where i.body like '%%' || theirs.id || '%%'""".formatted(OF_MANDATES, OF_JOURNEYS), people, people, people));
    }

    private static Finding erased(Sql sql, String statement, Object... arguments) {
        return Finding.of("", sql.run(statement, arguments), Finding.Action.ERASED);
    }

    private static Finding masked(Sql sql, String statement, Object... arguments) {
        return Finding.of("", sql.run(statement, arguments), Finding.Action.PSEUDONYMISED);
    }

    private static void add(List<Finding> findings, String place, Finding finding) {
        if (finding.rows() > 0) {
            findings.add(Finding.of(place, finding.rows(), finding.action()));
        }
    }
}
