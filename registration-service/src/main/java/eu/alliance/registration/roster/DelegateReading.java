package eu.alliance.registration.roster;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.delegate.DelegateDetails;
import eu.alliance.registration.delegate.DelegateRole;
import eu.alliance.registration.roster.DelegateTable.Objection;
import eu.alliance.registration.roster.DelegateTable.Row;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads people out of a table's rows by the same rules as when they are told one by one. */
@Singleton
class DelegateReading {

    /** Somebody in a table. */
    record Person(int line, DelegateDetails details) {}

    /** Who is in a table, and what is wrong with it. */
    record Outcome(List<Person> people, List<Objection> objections) {}

    private static final Set<String> ABSENT = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final String OFFICE = "office.";

    private final Validator validator;

    DelegateReading(Validator validator) {
        this.validator = validator;
    }

    Outcome read(DelegateTable table) {
        var people = new ArrayList<Person>();
        var objections = new ArrayList<>(table.objections());
        if (objections.isEmpty()) {
            table.rows().forEach(row -> people.add(new Person(row.line(), person(row, objections))));
        }
        return new Outcome(people, objections);
    }

    private DelegateDetails person(Row row, List<Objection> objections) {
        var found = new HashMap<String, Objection>();
        var cells = row.cells();
        var details = new DelegateDetails(
                cells.getOrDefault("givenName", ""),
                cells.getOrDefault("familyName", ""),
                role(row, found),
                office(row, found),
                cells.getOrDefault("email", ""),
                Arrays.stream(cells.getOrDefault("speaks", "").split(";"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                cells.get("needsInterpretationInto"),
                isHead(row, found));
        for (var broken : validator.validate(details)) {
            var column = broken.getPropertyPath().iterator().next().getName();
            var rule = broken.getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            found.putIfAbsent(column, new Objection(row.line(), column, reason(rule), broken.getMessage()));
        }
        new TreeMap<>(found).values().forEach(objections::add);
        return details;
    }

    @SuppressWarnings("NullAway") // validated with all the rest
    private static DelegateRole role(Row row, Map<String, Objection> found) {
        var text = row.cells().get("role");
        if (text == null) {
            return null;
        }
        try {
            return DelegateRole.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            found.put("role", new Objection(row.line(), "role", "UNKNOWN_ROLE", "There is no such role."));
            return null;
        }
    }

    private static @Nullable Boolean isHead(Row row, Map<String, Objection> found) {
        var text = row.cells().getOrDefault("isHead", "false").toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            found.put("isHead", new Objection(row.line(), "isHead", "NOT_A_BOOLEAN", "Either true or false."));
        }
        return text.equals("true");
    }

    private static @Nullable LocalizedText office(Row row, Map<String, Objection> found) {
        var texts = row.cells().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(OFFICE))
                .collect(Collectors.toMap(cell -> cell.getKey().substring(OFFICE.length()), Map.Entry::getValue));
        try {
            return texts.isEmpty() ? null : new LocalizedText(texts);
        } catch (Refusal refused) {
            found.put("office", new Objection(row.line(), "office", refused.reason(), refused.detail()));
            return null;
        }
    }

    private static String reason(String rule) {
        return ABSENT.contains(rule)
                ? "REQUIRED"
                : rule.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
