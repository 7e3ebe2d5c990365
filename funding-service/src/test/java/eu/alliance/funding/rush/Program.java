package eu.alliance.funding.rush;

import eu.alliance.localstack.engine.KafkaServer;
import eu.alliance.localstack.engine.PostgresServer;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.ApplicationProcess;
import eu.alliance.platform.testkit.TokenIssuer;
import eu.alliance.platform.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service as it was packaged, in a process of its own, on a database that writes what it confirms. */
final class Program implements AutoCloseable {

    private final Ports ports = Ports.anyFree();
    private final Path folder = Files.createTempDirectory("alliance-rush-");
    private final TokenIssuer issuer = TokenIssuer.start(ports.of(Port.KEYCLOAK));
    private final PostgresServer postgres =
            PostgresServer.durable(folder.resolve("pg"), ports.of(Port.POSTGRES), folder.resolve("postgres.log"));
    private final KafkaServer kafka =
            new KafkaServer(folder.resolve("kafka"), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
    private final ApplicationProcess service;
    private final Map<String, String> tokens = new HashMap<>();
    private final Door door = new Door(URI.create(ports.url(Port.FUNDING)));

    /** Told something else than usual, or more. */
    Program(Map<String, String> otherwise) throws IOException, SQLException {
        service = new ApplicationProcess(Application.FUNDING, ports, folder.resolve("funding.log"), otherwise);
        postgres.start();
        postgres.createDatabase(Application.FUNDING.database());
        kafka.start();
        service.start();
        makeCitiesKnown();
    }

    Door door() {
        return door;
    }

    /** kill -9, and up again. */
    void crash() {
        service.kill();
        service.start();
    }

    String tokenOf(String username, String role, @Nullable UUID city) {
        return tokens.computeIfAbsent(username, _ -> {
            var token = Tokens.user(username)
                    .issuer(issuer.issuer())
                    .roles(role)
                    .expires(Instant.now().plus(Duration.ofHours(1)));
            return (city == null ? token : token.city(city)).bearer();
        });
    }

    /** As registration's events would: it is not what is measured here. */
    private void makeCitiesKnown() throws SQLException {
        var database = Application.FUNDING.database();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), database, database);
                var statement = connection.createStatement()) {
            statement.execute("""
                insert into known_city (id, revision, slug, kind, name, country, population, status)
                select lpad(to_hex(i), 32, '0')::uuid, 1, 'city-' || i, 'CITY', '{"en":"A city"}', 'NL', 100000, 'MEMBER'
                from generate_series(0, 9999) i\
                """);
        }
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        postgres.close();
        issuer.close();
        if (System.getProperty("keep.logs") == null) {
            Prepared.delete(folder);
        }
    }
}
