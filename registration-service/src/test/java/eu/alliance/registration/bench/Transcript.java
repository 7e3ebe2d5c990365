package eu.alliance.registration.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.registration.bench.Workload.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the database was asked during one booking, read from its own log and written down for pgbench: the same
 * statements in the same order, with values of the same length, and ids that follow from the booking's number.
 */
record Transcript(List<String> statements) {

    /** How the log has to be written. */
    static final String LINE_PREFIX = "[%p] ";

    private static final Pattern ENTRY = Pattern.compile("\\n(?=\\[\\d+] )");
    private static final Pattern STATEMENT =
            Pattern.compile("\\[\\d+] LOG:  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = '((?:[^']|'')*)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of booking 0, which is the only one in the log. */
    static Transcript of(Path log, UUID subject) throws IOException {
        var known = new HashMap<>(Map.of(
                subject,
                "'" + subject + "'",
                Kind.SUMMIT.id(0),
                Kind.SUMMIT.sql("0"),
                Kind.SESSION.id(0),
                Kind.SESSION.sql(":session"),
                Kind.CITY.id(0),
                Kind.CITY.sql(":city"),
                Kind.DELEGATION.id(0),
                Kind.DELEGATION.sql(":city"),
                Kind.DELEGATE.id(0),
                Kind.DELEGATE.sql(":n")));
        var fresh = List.of(Kind.BOOKING.sql(":n"), Kind.PLACE.sql(":n")).iterator();
        var entries = transaction(List.of(ENTRY.split(Files.readString(log, UTF_8))));
        return new Transcript(IntStream.range(0, entries.size())
                .filter(i -> STATEMENT.matcher(entries.get(i)).matches())
                .mapToObj(i -> statement(entries.get(i), following(entries, i), known, fresh))
                .toList());
    }

    /** The entries from BEGIN to COMMIT of the process that dealt with the booking's key. */
    private static List<String> transaction(List<String> log) {
        var process = processOf(log.stream()
                .filter(entry -> entry.contains(Desk.KEY + "0"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The booking left nothing in the log")));
        var its = log.stream().filter(entry -> processOf(entry).equals(process)).toList();
        var mention = IntStream.range(0, its.size())
                .filter(i -> its.get(i).contains(Desk.KEY + "0"))
                .findFirst()
                .orElseThrow();
        var begin = mention;
        while (!its.get(begin).strip().endsWith(": BEGIN")) {
            begin--;
        }
        var end = mention;
        while (!its.get(end).strip().endsWith(": COMMIT")) {
            end++;
        }
        return its.subList(begin, end + 1);
    }

    private static String processOf(String entry) {
        return entry.substring(0, entry.indexOf(']') + 1);
    }

    private static String following(List<String> entries, int i) {
        return i + 1 < entries.size() && entries.get(i + 1).contains("] DETAIL:") ? entries.get(i + 1) : "";
    }

    private static String statement(String entry, String detail, Map<UUID, String> known, Iterator<String> fresh) {
        var sql = STATEMENT.matcher(entry).replaceFirst("$1").strip().replaceAll("\\s+", " ");
        var values = new LinkedHashMap<String, String>();
        VALUE.matcher(detail)
                .results()
                .forEach(found -> values.put(found.group(1), written(found.group(2), known, fresh)));
        return PLACEHOLDER
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "null")));
    }

    private static String written(String value, Map<UUID, String> known, Iterator<String> fresh) {
        if (ID.matcher(value).matches()) {
            return known.computeIfAbsent(UUID.fromString(value), _ -> fresh.next());
        }
        // a colon would be taken for the beginning of a variable
        var literal = "E'" + value.replace("\\", "\\\\").replace("\n\t", "\\n").replace(":", "\\072") + "'";
        return literal.endsWith(Desk.KEY + "0'")
                ? "(" + literal.substring(0, literal.length() - 2) + "' || :n::text)"
                : literal;
    }

    String script(Workload workload) {
        return workload.pgbenchVariables() + String.join(";\n", statements) + ";\n";
    }
}
