package eu.alliance.registration.trace;

import eu.alliance.platform.erasure.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every row of every table that names an address, whichever feature wrote it: one that is made tomorrow is looked
 * through like all others.
 */
public record Everywhere(Sql sql, EmailAddress address) {

    /** Dealt with by themselves, or with nothing to find: events carry no personal data, answers are kept a day. */
    private static final Set<String> APART = Set.of(
            "flyway_schema_history",
            "outbox",
            "inbox",
            "audit_entry",
            "idempotency",
            "stored_content",
            "data_subject",
            "data_export",
            "data_subject_request");

    private static final String NAMED = EmailAddress.namedIn("t::text");

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type, exists (
                select from information_schema.columns r where r.table_schema = c.table_schema
                  and r.table_name = c.table_name and r.column_name = 'updated_at')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'json', 'jsonb')""";

    /** The rows as JSON, by table; without the text of letters, which may hold a code to answer with. */
    public Map<String, List<String>> rows() {
        var found = new TreeMap<String, List<String>>();
        columns().keySet().forEach(table -> {
            var rows = sql.texts(
                    "select to_jsonb(t) - 'body' - 'html' from \"%s\" t where ".formatted(table) + NAMED,
                    address.pattern(),
                    address.regex());
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        });
        return found;
    }

    /** Writes something else in place of the address, and in the same rows in place of the names that go with it. */
    public List<Finding> mask(Set<String> names) {
        var findings = new ArrayList<Finding>();
        columns().forEach((table, columns) -> {
            var set = columns.stream().map(Everywhere::assignment).collect(Collectors.joining(", "))
                    + noted(columns.getFirst());
            var arguments = new ArrayList<Object>();
            columns.forEach(_ -> {
                arguments.add(address.regex());
                arguments.add(regex(names));
            });
            arguments.add(address.pattern());
            arguments.add(address.regex());
            var rows = sql.run("update \"%s\" t set %s where ".formatted(table, set) + NAMED, arguments.toArray());
            if (rows > 0) {
                findings.add(Finding.of(table, rows, Finding.Action.PSEUDONYMISED));
            }
        });
        return findings;
    }

    private Map<String, List<List<String>>> columns() {
        return sql.rows(COLUMNS).stream()
                .filter(column -> !APART.contains(column.getFirst()))
                .collect(Collectors.groupingBy(List::getFirst, TreeMap::new, Collectors.toList()));
    }

    private static String assignment(List<String> column) {
        return "\"%1$s\" = regexp_replace(regexp_replace(\"%1$s\"::text, ?, 'erased@erased.invalid', 'gi'), ?, 'erased', 'g')::%2$s"
                .formatted(column.get(1), column.get(2));
    }

    // whoever keeps a copy learns that theirs is no longer true
    private static String noted(List<String> column) {
        return column.get(3).equals("t") ? ", revision = revision + 1, updated_at = now()" : "";
    }

    private String regex(Set<String> names) {
        return names.isEmpty()
                ? address.regex()
                : names.stream()
                        .map(name -> name.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1"))
                        .collect(Collectors.joining("|", "\\m(", ")\\M"));
    }
}
