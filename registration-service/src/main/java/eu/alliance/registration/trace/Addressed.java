package eu.alliance.registration.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands under somebody's address alone: they need not come to a summit to be written to. */
public record Addressed(Sql sql, String email) {

    private static final String NAMES = """
            select deputy ->> 'givenName', deputy ->> 'familyName' from invitation
            where lower(deputy ->> 'email') = lower(?)
            union
            select secretary ->> 'givenName', secretary ->> 'familyName' from delegation
            where lower(secretary ->> 'email') = lower(?)""";

    /** What deputies and secretaries with this address are called. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        sql.rows(NAMES, email, email).forEach(names::addAll);
        return names;
    }

    /** Nobody is written to any more: not by what waits, nor by what would be written later. */
    public List<Finding> forget() {
        var findings = new ArrayList<Finding>();
        add(findings, "outgoing_mail", """
                update outgoing_mail set status = 'NO_ADDRESS', recipient = null, subject = '', body = '', html = null
                where lower(recipient) = lower(?)""");
        add(findings, "city", """
                update city set contact_email = null, revision = revision + 1, updated_at = now()
                where lower(contact_email) = lower(?)""");
        return findings;
    }

    private void add(List<Finding> findings, String place, String statement) {
        var rows = sql.run(statement, email);
        if (rows > 0) {
            findings.add(Finding.of(place, rows, Finding.Action.ERASED));
        }
    }
}
