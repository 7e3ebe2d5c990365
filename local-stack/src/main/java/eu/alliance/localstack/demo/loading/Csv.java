package eu.alliance.localstack.demo.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The demo's facts as they lie in the resources: comma-separated, quoted where a field holds a comma. */
final class Csv {

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    record Row(List<String> header, List<String> fields) {

        String get(String column) {
            return fields.get(header.indexOf(column));
        }
    }

    private Csv() {}

    static List<Row> rows(String file) {
        try (var stream = Objects.requireNonNull(Csv.class.getResourceAsStream("/demo/" + file), file)) {
            var lines = new String(stream.readAllBytes(), UTF_8).lines().toList();
            var header = fields(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .map(line -> new Row(header, fields(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        return Arrays.stream(COMMA_OUTSIDE_QUOTES.split(line, -1))
                .map(field -> field.replace("\"", ""))
                .toList();
    }
}
