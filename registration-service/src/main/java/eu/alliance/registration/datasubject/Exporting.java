package eu.alliance.registration.datasubject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.erasure.EmailAddress;
import eu.alliance.registration.trace.Announced;
import eu.alliance.registration.trace.Everywhere;
import eu.alliance.registration.trace.Finding;
import eu.alliance.registration.trace.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers all that is kept on one person, place by place, as JSON. Within a transaction. */
@ApplicationScoped
class Exporting {

    /** What was gathered, and how much of it where. */
    record Export(String content, List<Finding> findings) {}

    private static final String PEOPLE = "select id from delegate where lower(email) = lower(?)";
    private static final String JOURNEYS = "select id from travel_request where delegate_id = any(?)";

    private static final Map<String, String> PLACES = places();

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Exporting(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        for (var table : List.of("delegate_needs", "mandate", "badge", "check_in", "place", "travel_request")) {
            places.put(table, "select to_jsonb(t) from %s t where t.delegate_id = any(?)".formatted(table));
        }
        places.put(
                "bank_account",
                "select jsonb_build_object('subjectId', t.subject_id, 'ibanEnding', t.ending) from bank_account t "
                        + "where t.subject_id in (" + JOURNEYS + ")");
        places.put("file", """
                select to_jsonb(f) || jsonb_build_object('content', encode(c.bytes, 'base64'))
                from stored_file f join stored_content c on c.file_id = f.id
                where f.id in (select u.file_id from file_use u
                    left join mandate m on m.id = u.subject_id left join travel_request r on r.id = u.subject_id
                    where coalesce(m.delegate_id, r.delegate_id) = any(?))""");
        places.put("session", Announced.WORDS);
        places.put("audit_entry", """
                select jsonb_build_object('at', at, 'deed', deed, 'change', change, 'before', before, 'after', after)
                from audit_entry where subject_id = any(?) order by id""");
        return places;
    }

    Export export(String email) {
        try (var connection = database.getConnection()) {
            var sql = new Sql(connection);
            var people = sql.ids(PEOPLE, email);
            var found = new LinkedHashMap<>(new Everywhere(sql, new EmailAddress(email)).rows());
            PLACES.forEach((place, select) -> found.put(place, sql.texts(select, people)));
            found.values().removeIf(List::isEmpty);
            var findings = new ArrayList<Finding>();
            found.forEach((place, rows) -> findings.add(Finding.of(place, rows.size(), Finding.Action.EXPORTED)));
            return new Export(document(found), findings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String document(Map<String, List<String>> found) {
        try {
            ObjectNode document = json.createObjectNode();
            for (var place : found.entrySet()) {
                var rows = document.putArray(place.getKey());
                for (var row : place.getValue()) {
                    rows.add(json.readTree(row));
                }
            }
            return json.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
