package eu.alliance.localstack.engine;

import eu.alliance.localstack.machine.Http;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Keycloak in production mode over plain HTTP, its data in the stack's PostgreSQL, its realm from a file. */
public final class KeycloakServer extends Part {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final Ports ports;

    /** The home folder holds what differs from clone to clone; database, user and password are all {@code keycloak}. */
    public KeycloakServer(Path home, Path log, Ports ports) {
        super("keycloak", log, "TERM");
        this.home = home.toAbsolutePath();
        this.ports = ports;
    }

    @Override
    public KeycloakServer start() {
        try {
            var distribution = KeycloakFolder.prepare(log().resolveSibling("keycloak-preparation.log"));
            KeycloakFolder.furnish(home);
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(DemoRealm.file(), imports.resolve("alliance-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            var command = KeycloakFolder.java(distribution, home, arguments());
            run(
                    Tools.notOutlivingUs("TERM", command),
                    Map.of("ALLIANCE_URL", ports.url(Port.GATEWAY)),
                    PATIENCE,
                    this::isReady);
            return this;
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
                "--http-port=" + ports.of(Port.KEYCLOAK),
                "--hostname=" + ports.url(Port.KEYCLOAK),
                "--http-management-port=" + ports.of(Port.KEYCLOAK_MANAGEMENT),
                "--http-management-host=127.0.0.1",
                "--cache=local",
                "--log-level=info,io.smallrye.health:error",
                "--db-url=" + ports.jdbcUrl("keycloak"),
                "--db-username=keycloak",
                "--db-password=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10",
                "--http-pool-max-threads=16");
    }

    private boolean isReady() {
        return Http.answers(ports.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
    }
}
