package eu.alliance.registration.trace;

import eu.alliance.platform.erasure.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where people are announced as speakers: by name only, at the summit they come to, for their city or for none. */
public record Announced(Sql sql, List<UUID> people) {

    private static final String THEIRS = """
            with theirs as (
                select d.summit_id, d.city_id::text as city, lower(p.given_name || ' ' || p.family_name) as name
                from delegate p join delegation d on d.id = p.delegation_id where p.id = any(?))
            """;

    private static final String IS_THEIRS =
            "t.name = lower(e.speaker ->> 'name') and coalesce(e.speaker ->> 'cityId', t.city) = t.city";

    private static final String SPOKEN = """
            from theirs t join session s on s.summit_id = t.summit_id
            cross join lateral jsonb_path_query(s.speakers, '$[*]') e(speaker) where\s""" + IS_THEIRS;

    /** For an export: what was announced of them. */
    public static final String WORDS =
            THEIRS + "select jsonb_build_object('sessionId', s.id, 'title', s.title, 'speaker', e.speaker) " + SPOKEN;

    public List<Finding> forget() {
        var sessions = sql.ids(THEIRS + "select distinct s.id " + SPOKEN, people);
        if (sessions.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        // before the names go: what was written down of each change is found by them
        add(findings, "audit_entry", Finding.Action.ERASED, THEIRS + Traces.FORGET_ENTRIES + """
                from theirs t where a.salt is not null and a.subject_id = any(?)
                  and position(t.name in lower(concat(a.before::text, a.after::text))) > 0""", sessions);
        add(findings, "session", Finding.Action.PSEUDONYMISED, THEIRS + """
                update session s set revision = revision + 1, updated_at = now(), speakers = (
                    select jsonb_agg(case
                        when exists (select from theirs t where t.summit_id = s.summit_id and %s)
                        then e.speaker || '{"name": "Erased person", "office": null}' else e.speaker end order by e.n)
                    from jsonb_array_elements(s.speakers) with ordinality e(speaker, n))
                where s.id = any(?)""".formatted(IS_THEIRS), sessions);
        add(findings, "idempotency", Finding.Action.ERASED, THEIRS + Traces.FORGET_ANSWERS + """
                from unnest(?::uuid[]) as s(id)
                where i.body like '%' || s.id || '%'""", sessions);
        return findings;
    }

    private void add(
            List<Finding> findings, String place, Finding.Action action, String statement, List<UUID> sessions) {
        var rows = sql.run(statement, people, sessions);
        if (rows > 0) {
            findings.add(Finding.of(place, rows, action));
        }
    }
}
