package eu.alliance.localstack.engine;

import eu.alliance.localstack.process.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL on a data folder that outlives it. */
public final class PostgresServer extends Part {

    public static final String SUPERUSER = "postgres";

    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private final Path data;
    private final int port;
    private final Map<String, String> settings;

    private PostgresServer(Path data, int port, Path log, Map<String, String> settings) {
        super("postgres", log, "INT");
        this.data = data.toAbsolutePath();
        this.port = port;
        this.settings = settings;
    }

    /** As in production: what it has confirmed, it has written. */
    public static PostgresServer durable(Path data, int port, Path log) {
        return new PostgresServer(data, port, log, Map.of());
    }

    /** For tests that don't pull the plug: faster, and lost with the machine's power. */
    public static PostgresServer forgetful(Path data, int port) {
        return new PostgresServer(data, port, data.toAbsolutePath().resolveSibling("postgres.log"), FORGETFUL);
    }

    @Override
    public PostgresServer start() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            PostgresFolder.initialise(data, log().resolveSibling("postgres-preparation.log"));
        }
        PostgresFolder.endOrphan(data);
        run(PostgresFolder.asOwner(command()), Map.of(), Duration.ofSeconds(60), this::accepts);
        return this;
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of(PostgresBinaries.folder().resolve("postgres").toString()));
        command.addAll(List.of("-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories="));
        command.addAll(List.of("-c", "max_connections=200"));
        command.addAll(List.of("-c", "shared_buffers=96MB"));
        settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    /** Makes a role and a database of the same name, password too, unless they are there already. */
    public PostgresServer createDatabase(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!answers(connection, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role \"" + name + "\" login password '" + name + "'");
            }
            if (!answers(connection, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be made", e);
        }
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Stops without a checkpoint: the next start recovers from the log. */
    public void stopImmediately() {
        process().stop("QUIT", Duration.ofSeconds(10));
    }

    private boolean accepts() {
        try (var _ = connect()) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, SUPERUSER);
    }
}
