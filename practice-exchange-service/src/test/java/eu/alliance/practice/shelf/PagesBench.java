package eu.alliance.practice.shelf;

import eu.alliance.platform.testkit.Engines;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;

/** The first and the last page of a long list in PostgreSQL, after its cursor and, beside it, by OFFSET. */
final class PagesBench {

    private static final int SIZE = 51;
    private static final int WARM = 100;
    private static final int TIMES = 400;
    private static final int SLOW_TIMES = 20;

    private static final String PUBLIC = """
            select * from practice_version
            where readable_by && array['everyone']::varchar[] and status = 'PUBLISHED' and updated_at >= 'epoch'
            """;
    private static final String ORDER = " order by updated_at, id ";
    private static final String PRACTICES = """
            insert into practice (id, revision, created_at, updated_at, city_id, versions)
            select gen_random_uuid(), 1, now(), now(), gen_random_uuid(), 1 from generate_series(1, ?)""";
    private static final String VERSIONS = """
            insert into practice_version (id, revision, created_at, updated_at, practice_id, city_id, number, status, content,
                sensitivity, circles, evidence, round, reviews, sha256, readable_by, topics, languages, prevention)
            select gen_random_uuid(), 1, now(), timestamptz '2020-01-01' + random() * interval '5 years', id, city_id, 1,
                'PUBLISHED', jsonb_build_object('title', jsonb_build_object('en', repeat('word ', 60))), 'PUBLIC', '{}',
                'PEER_REVIEWED', 1, 1, repeat('0', 64), case when random() < 0.1 then '{members}' else '{everyone}' end::varchar[],
                '{parks}', '{en}', 'PRIMARY'
            from practice""";

    private PagesBench() {}

    public static void main(String[] sizes) throws SQLException {
        Flyway.configure()
                .dataSource(Engines.jdbcUrl(), "service", "service")
                .locations("db/platform", "db/migration")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(Engines.jdbcUrl(), "service", "service")) {
            for (var size : sizes) {
                fill(connection, Integer.parseInt(size));
                compare(connection);
            }
        }
        System.exit(0); // the engines have threads of their own
    }

    private static void fill(Connection connection, int size) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("truncate practice cascade");
        }
        for (var insert : new String[] {PRACTICES.replace("?", Integer.toString(size)), VERSIONS}) {
            try (var statement = connection.prepareStatement(insert)) {
                statement.executeUpdate();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze practice_version");
        }
        System.out.printf("%,d versions%n", size);
    }

    private static void compare(Connection connection) throws SQLException {
        try (var count = connection.prepareStatement("select count(*) from (" + PUBLIC + ") as fitting");
                var row = count.executeQuery()) {
            row.next();
            var last = Math.max(0, row.getInt(1) - SIZE);
            var first = time(connection, PUBLIC + ORDER + "limit " + SIZE, TIMES);
            var place = place(connection, last - 1);
            var end = time(connection, PUBLIC + " and (updated_at, id) > " + place + ORDER + "limit " + SIZE, TIMES);
            var offset = time(connection, PUBLIC + ORDER + "limit " + SIZE + " offset " + last, SLOW_TIMES);
            System.out.printf(
                    "first page %.2f ms; last page %.2f ms after its cursor (%.2f times the first), %.0f ms by OFFSET%n",
                    first, end, end / first, offset);
        }
    }

    private static String place(Connection connection, int before) throws SQLException {
        try (var statement = connection.prepareStatement(PUBLIC + ORDER + "limit 1 offset " + before);
                var row = statement.executeQuery()) {
            row.next();
            return "(timestamptz '%s', uuid '%s')".formatted(row.getString("updated_at"), row.getString("id"));
        }
    }

    /** Milliseconds, the median. */
    private static double time(Connection connection, String query, int times) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < Math.min(times, WARM); i++) {
                read(statement);
            }
            var nanos = new long[times];
            for (int i = 0; i < times; i++) {
                long at = System.nanoTime();
                read(statement);
                nanos[i] = System.nanoTime() - at;
            }
            Arrays.sort(nanos);
            return nanos[times / 2] / 1e6;
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString("content");
            }
        }
    }
}
