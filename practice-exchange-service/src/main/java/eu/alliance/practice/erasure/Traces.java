package eu.alliance.practice.erasure;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;

/** Where an address stands beside the rows that it was given for. */
final class Traces {

    private static final String QUOTED = "position(lower('\"' || :email || '\"') in lower(%s)) > 0";

    /** In the trail the content goes and its digests stay; an answer goes and its key stays. */
    private static final List<String> STATEMENTS = List.of(
            "update audit_entry set before = null, after = null, salt = null where "
                    + QUOTED.formatted("concat(before::text, after::text)"),
            "update idempotency set body = null where " + QUOTED.formatted("body"),
            "update outgoing_mail set status = 'NO_ADDRESS', recipient = null, subject = '', body = '', html = null"
                    + " where lower(recipient) = lower(:email)");

    private Traces() {}

    static void forget(String email) {
        var database = Panache.getEntityManager();
        database.flush();
        STATEMENTS.forEach(statement -> database.createNativeQuery(statement)
                .setParameter("email", email)
                .executeUpdate());
    }
}
