package eu.alliance.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.rest.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
