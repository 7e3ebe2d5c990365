package eu.alliance.registration.bench;

import eu.alliance.registration.bench.Workload.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The rows that bookings need, put straight into the service's tables. */
record Tables(String jdbcUrl, String user) {

    private static final String COLUMNS = "id, revision, created_at, updated_at";
    private static final String VALUES = ", 1, now(), now()";

    /** Forgets all bookings, and makes room for those of a workload. */
    void prepare(Workload workload) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("""
                    truncate place, booking, delegate, delegation, session, summit, city, idempotency, audit_entry
                    cascade""");
            var last = workload.bookings();
            statement.execute(insert(
                    "city",
                    "slug, kind, name, country, memberships, languages, zone, status, searched",
                    Kind.CITY,
                    "'city-' || n, 'CITY', '{\"en\": \"Benchby\"}', 'DK', '[]', '[]', 'Europe/Copenhagen',"
                            + " 'MEMBER', 'benchby'",
                    last / Workload.PARTY));
            statement.execute(insert(
                    "summit",
                    "slug, title, host_city_id, starts_on, ends_on, zone, organisers,"
                            + " languages, registration_deadline, limits, status, announced_at",
                    Kind.SUMMIT,
                    "'bench', '{\"en\": \"Bench\"}', " + Kind.CITY.sql("0") + ", '2036-11-09', '2036-11-11',"
                            + " 'Europe/Amsterdam', '[]', '[\"en\"]', '{\"local\": \"2036-10-01T17:00\", \"zone\":"
                            + " \"Europe/Amsterdam\"}', '{}', 'REGISTRATION_OPEN', now()",
                    0));
            statement.execute(insert(
                    "delegation",
                    "summit_id, city_id, status, created_by",
                    Kind.DELEGATION,
                    Kind.SUMMIT.sql("0") + ", " + Kind.CITY.sql("n") + ", 'CONFIRMED', 'bench'",
                    last / Workload.PARTY));
            statement.execute(insert(
                    "delegate",
                    "delegation_id, given_name, family_name, role, email, speaks, is_head",
                    Kind.DELEGATE,
                    Kind.DELEGATION.sql("n / " + Workload.PARTY) + ", 'A', 'B', 'STAFF', 'a@b.example', '[]', false",
                    last));
            statement.execute(insert(
                    "session",
                    "summit_id, kind, title, starts_at, ends_at, capacity, pools, pooled," + " status",
                    Kind.SESSION,
                    Kind.SUMMIT.sql("0") + ", 'STUDY_VISIT', '{\"en\": \"The port\"}',"
                            + " '2036-11-09 09:00+00', '2036-11-09 11:00+00', " + Workload.CAPACITY
                            + ", '[]', false, 'PLANNED'",
                    last / Workload.DEMAND + workload.clients()));
            statement.execute("vacuum analyze");
        }
    }

    private static String insert(String table, String columns, Kind kind, String values, long last) {
        return "insert into %s (%s, %s) select %s%s, %s from generate_series(0, %d) n"
                .formatted(table, COLUMNS, columns, kind.sql("n"), VALUES, values, last);
    }

    /** A figure of the whole database. */
    long count(String query) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void tell(String setting) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, user);
    }
}
