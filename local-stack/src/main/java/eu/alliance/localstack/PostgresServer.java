package eu.alliance.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on a data folder that outlives it. */
public final class PostgresServer implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private @Nullable Child process;

    private PostgresServer(Path data, int port, Map<String, String> settings) {
        this.data = data;
        this.port = port;
        this.settings = settings;
    }

    /** As in production: what it has confirmed, it has written. */
    public static PostgresServer durable(Path data, int port) {
        return new PostgresServer(data, port, Map.of());
    }

    /** For tests that don't pull the plug: faster, and lost with the machine's power. */
    public static PostgresServer forgetful(Path data, int port) {
        return new PostgresServer(
                data, port, Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"));
    }

    public synchronized PostgresServer start() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            PostgresFolder.initialise(data, log());
        }
        PostgresFolder.endOrphan(data);
        process = Child.start("postgres", PostgresFolder.asOwner(command()), Map.of(), log());
        Await.until("PostgreSQL on port " + port, PATIENCE, this::process, this::accepts);
        return this;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                PostgresBinaries.folder().resolve("postgres").toString(),
                "-D",
                data.toAbsolutePath().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=96MB"));
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

    public int port() {
        return port;
    }

    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    public synchronized Child process() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return process;
    }

    /** Ends sessions, writes a checkpoint, stops. */
    public void stop() {
        process().stop("INT", Duration.ofSeconds(30));
    }

    /** Stops without a checkpoint: the next start recovers from the log. */
    public void stopImmediately() {
        process().stop("QUIT", Duration.ofSeconds(10));
    }

    /** As a power cut would. */
    public void kill() {
        process().kill();
    }

    @Override
    public synchronized void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
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
