package eu.alliance.registration.trace;

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

    /** No city is written to there any more; says how many were. */
    public int forget() {
        return sql.run("""
                update city set contact_email = null, revision = revision + 1, updated_at = now()
                where lower(contact_email) = lower(?)""", email);
    }
}
