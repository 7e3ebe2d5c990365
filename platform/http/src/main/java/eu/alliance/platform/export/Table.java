package eu.alliance.platform.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.paging.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/**
 * A collection as rows and columns: a member within a member is a column {@code office.en}, a list is joined by
 * semicolons. A text that a spreadsheet would take for a formula starts with an apostrophe.
 */
record Table(List<String> columns, List<List<String>> rows) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String NOT_EXPORTED = "allowedTransitions";

    static Table of(Page<?> page, ObjectMapper json) {
        var flat =
                page.items().stream().map(item -> flat(json.valueToTree(item))).toList();
        var columns = new LinkedHashSet<String>();
        flat.forEach(row -> columns.addAll(row.keySet()));
        columns.removeIf(column -> isSpread(column, columns)); // where some rows have an object, others null
        var rows = flat.stream()
                .map(row -> columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
        return new Table(new ArrayList<>(columns), rows);
    }

    /** RFC 4180, UTF-8, a header row. */
    byte[] csv() throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            printer.printRecords(rows);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** One sheet, a header row, every cell a text. */
    byte[] xlsx() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Alliance", "1.0")) {
            var sheet = workbook.newWorksheet("Export");
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        }
        return file.toByteArray();
    }

    private static boolean isSpread(String column, Set<String> columns) {
        return columns.stream().anyMatch(other -> other.startsWith(column + "."));
    }

    private static Map<String, String> flat(JsonNode item) {
        var cells = new LinkedHashMap<String, String>();
        item.properties().stream()
                .filter(member -> !member.getKey().equals(NOT_EXPORTED))
                .forEach(member -> flatten(member.getKey(), member.getValue(), cells));
        return cells;
    }

    private static void flatten(String column, JsonNode value, Map<String, String> cells) {
        if (value.isObject()) {
            value.properties().forEach(member -> flatten(column + "." + member.getKey(), member.getValue(), cells));
        } else if (value.isArray()) {
            cells.put(column, safe(value.valueStream().map(Table::text).collect(Collectors.joining(";"))));
        } else {
            cells.put(column, value.isTextual() ? safe(text(value)) : text(value));
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
