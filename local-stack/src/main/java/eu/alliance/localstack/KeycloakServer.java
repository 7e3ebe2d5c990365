package eu.alliance.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Keycloak in production mode over plain HTTP, its data in the stack's PostgreSQL, its realm from a file. */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final int port;
    private final int managementPort;
    private final String jdbcUrl;
    private final Path realm;
    private final String allianceUrl;
    private @Nullable Child process;

    /** The home folder holds what differs from clone to clone; database, user and password are all {@code keycloak}. */
    public KeycloakServer(Path home, int port, int managementPort, String jdbcUrl, Path realm, String allianceUrl) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.managementPort = managementPort;
        this.jdbcUrl = jdbcUrl;
        this.realm = realm;
        this.allianceUrl = allianceUrl;
    }

    public synchronized KeycloakServer start() {
        begin();
        Await.until("Keycloak on port " + port, PATIENCE, this::process, this::isReady);
        return this;
    }

    synchronized Child begin() {
        try {
            var distribution = KeycloakFolder.prepare(log());
            KeycloakFolder.furnish(home);
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imports.resolve("alliance-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            var command = KeycloakFolder.java(distribution, home, arguments());
            process =
                    Child.start("keycloak", Tools.notOutlivingUs(command), Map.of("ALLIANCE_URL", allianceUrl), log());
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url(),
                "--http-management-port=" + managementPort,
                "--http-management-host=127.0.0.1",
                "--cache=local",
                "--log-level=info,io.smallrye.health:error",
                "--db-url=" + jdbcUrl,
                "--db-username=keycloak",
                "--db-password=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10",
                "--http-pool-max-threads=16");
    }

    boolean isReady() {
        return Http.answers("http://127.0.0.1:" + managementPort + "/health/ready");
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String issuer() {
        return url() + "/realms/alliance";
    }

    public Path log() {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    public synchronized Child process() {
        if (process == null) {
            throw new IllegalStateException("Keycloak was not started");
        }
        return process;
    }

    public void stop() {
        process().stop("TERM", Duration.ofSeconds(20));
    }

    public void kill() {
        process().kill();
    }

    @Override
    public synchronized void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
