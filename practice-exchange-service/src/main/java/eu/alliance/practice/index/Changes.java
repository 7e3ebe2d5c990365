package eu.alliance.practice.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.entry.Entry;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the database tells an index. Each row knows the transaction that last wrote it; whatever was written by one that
 * began before {@code mark} is committed or gone, so that nothing committed late is ever passed over.
 */
@Singleton
public class Changes {

    /** A version as a transaction left it. */
    public record Change(UUID version, long transaction) {}

    /**
     * What was written since a mark.
     *
     * @param edition another one means that an index is not of this library any more
     * @param mark where to look from next time; changes from there on are told again
     */
    public record News(UUID edition, long mark, Set<Change> changes) {}

    /** A mark that nothing has been written since. */
    public static final long NOTHING = Long.MAX_VALUE;

    private static final String SINCE = """
            select e.edition, pg_snapshot_xmin(e.now)::text::bigint as mark, changed.version, changed.xid
            from (select edition, pg_current_snapshot() as now from library_edition) e
            left join lateral (
                select v.id as version, v.changed_in::text::bigint as xid from practice_version v
                where v.changed_in >= ?::text::xid8 and v.changed_in < pg_snapshot_xmax(e.now)
                union
                select v.id, c.changed_in::text::bigint from known_city c join practice_version v on v.city_id = c.id
                where c.changed_in >= ?::text::xid8 and c.changed_in < pg_snapshot_xmax(e.now)
            ) changed on true""";

    private static final String ENTRIES = """
            select v.id, v.practice_id, v.city_id, v.status, v.sensitivity, v.evidence, v.content, v.readable_by,
                v.circles, v.published_at, v.updated_at, c.country, c.name
            from practice_version v left join known_city c on c.id = v.city_id
            where v.status not in ('REPLACED', 'WITHDRAWN')""";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AgroalDataSource database;

    public Changes(AgroalDataSource database) {
        this.database = database;
    }

    /** Has every index built anew. */
    public UUID renew() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement();
                var row = update.executeQuery(
                        "update library_edition set edition = gen_random_uuid() returning edition")) {
            row.next();
            return row.getObject("edition", UUID.class);
        }
    }

    public News since(long mark) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SINCE)) {
            select.setString(1, Long.toString(mark));
            select.setString(2, Long.toString(mark));
            try (var rows = select.executeQuery()) {
                var changes = new HashSet<Change>();
                var edition = new UUID(0, 0);
                long next = mark;
                while (rows.next()) {
                    edition = rows.getObject("edition", UUID.class);
                    next = rows.getLong("mark");
                    var version = rows.getObject("version", UUID.class);
                    if (version != null) {
                        changes.add(new Change(version, rows.getLong("xid")));
                    }
                }
                return new News(edition, next, changes);
            }
        }
    }

    /** What is said and not replaced or withdrawn, of those versions. */
    public List<Entry> entries(List<UUID> versions) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ENTRIES + " and v.id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", versions.toArray()));
            return read(select.executeQuery());
        }
    }

    /** All of them, a slice at a time. */
    public List<Entry> after(UUID last, int most) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ENTRIES + " and v.id > ? order by v.id limit ?")) {
            select.setObject(1, last);
            select.setInt(2, most);
            return read(select.executeQuery());
        }
    }

    private static List<Entry> read(ResultSet rows) throws SQLException {
        var entries = new ArrayList<Entry>();
        while (rows.next()) {
            var published = rows.getObject("published_at", OffsetDateTime.class);
            var name = rows.getString("name");
            entries.add(new Entry(
                    rows.getObject("id", UUID.class),
                    rows.getObject("practice_id", UUID.class),
                    rows.getObject("city_id", UUID.class),
                    rows.getString("status"),
                    rows.getString("sensitivity"),
                    rows.getString("evidence"),
                    json(rows.getString("content"), PracticeContent.class),
                    texts(rows, "readable_by"),
                    texts(rows, "circles"),
                    published == null ? null : published.toInstant(),
                    rows.getObject("updated_at", OffsetDateTime.class).toInstant(),
                    rows.getString("country"),
                    name == null ? null : json(name, LocalizedText.class)));
        }
        return entries;
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        return Arrays.stream((Object[]) rows.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
