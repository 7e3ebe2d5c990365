package eu.alliance.registration.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * People as a table (RFC 4180) in the columns of the export, separated by commas or semicolons; what the export adds
 * of its own, ids and times, is passed over.
 */
record DelegateTable(List<Row> rows, List<Objection> objections) {

    /**
     * What is wrong in a table.
     *
     * @param line the row as a spreadsheet counts it: the header is 1
     * @param column null for the whole line
     */
    @Schema(name = "ImportObjection")
    record Objection(
            int line, @Schema(nullable = true) @Nullable String column, String reason, String detail) {

        Violation violation() {
            var pointer = "/" + line + (column == null ? "" : "/" + column);
            return new Violation(pointer, reason, "Line %d: %s".formatted(line, detail));
        }
    }

    /** One person's cells by column; empty ones are left out. */
    record Row(int line, Map<String, String> cells) {}

    static final int MOST_ROWS = 500;

    private static final int HEADER = 1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> REQUIRED = Set.of("givenName", "familyName", "role", "email");
    private static final Pattern KNOWN = Pattern.compile("givenName|familyName|role|email|speaks"
            + "|needsInterpretationInto|isHead|office|office\\..+|id|delegationId|createdAt|updatedAt");
    private static final Pattern ESCAPED_FORMULA = Pattern.compile("'[=+\\-@\\t\\r](?s:.*)");

    /** Reads a table; what is no table at all, or not UTF-8, is refused (400). */
    static DelegateTable read(byte[] csv) {
        var text = decoded(csv);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiterOf(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            return of(parser.getRecords());
        } catch (IOException | UncheckedIOException _) {
            throw Refusal.malformed("MALFORMED_CSV", "This is no table as RFC 4180 has it: see its quotes.");
        }
    }

    private static DelegateTable of(List<CSVRecord> records) {
        var columns = records.getFirst().stream().map(String::strip).toList();
        var objections = new ArrayList<>(objectionsTo(columns));
        var rows = new ArrayList<Row>();
        for (int i = 1; i < records.size(); i++) {
            var record = records.get(i);
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (record.size() == columns.size()) {
                rows.add(new Row(i + 1, cells(columns, record)));
            } else {
                objections.add(new Objection(
                        i + 1,
                        null,
                        "COLUMN_COUNT",
                        "%d cells under %d columns.".formatted(record.size(), columns.size())));
            }
        }
        if (rows.isEmpty() && objections.isEmpty()) {
            objections.add(new Objection(HEADER, null, "NO_ROWS", "Nobody is in this table."));
        }
        if (rows.size() > MOST_ROWS) {
            objections.add(new Objection(HEADER, null, "TOO_MANY_ROWS", "At most " + MOST_ROWS + " people at once."));
        }
        return new DelegateTable(List.copyOf(rows), List.copyOf(objections));
    }

    private static List<Objection> objectionsTo(List<String> columns) {
        var objections = new ArrayList<Objection>();
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!KNOWN.matcher(column).matches()) {
                objections.add(new Objection(HEADER, column, "UNKNOWN_COLUMN", "The export has no such column."));
            } else if (!seen.add(column)) {
                objections.add(new Objection(HEADER, column, "REPEATED_COLUMN", "This column is there twice."));
            }
        }
        REQUIRED.stream()
                .sorted()
                .filter(column -> !seen.contains(column))
                .forEach(column ->
                        objections.add(new Objection(HEADER, column, "MISSING_COLUMN", "This column is needed.")));
        return objections;
    }

    private static Map<String, String> cells(List<String> columns, CSVRecord record) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var cell = unescaped(record.get(i).strip());
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }

    /** What the export put before a text that a spreadsheet would take for a formula is taken away again. */
    private static String unescaped(String cell) {
        return ESCAPED_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static char delimiterOf(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.chars().filter(c -> c == ';').count()
                        > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static String decoded(byte[] csv) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            if (text.indexOf(0) >= 0) {
                throw Refusal.malformed("MALFORMED_CSV", "There is a NUL in it.");
            }
            var clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (clean.isBlank()) {
                throw Refusal.malformed("BODY_REQUIRED", "A table is needed.");
            }
            return clean;
        } catch (CharacterCodingException _) {
            throw Refusal.malformed("MALFORMED_CSV", "The table is not UTF-8.");
        }
    }
}
