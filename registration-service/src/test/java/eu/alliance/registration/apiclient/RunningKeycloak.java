package eu.alliance.registration.apiclient;

import eu.alliance.localstack.engine.DemoRealm;
import eu.alliance.localstack.engine.KeycloakServer;
import eu.alliance.localstack.engine.PostgresServer;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Prepared;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real Keycloak with the demo's realm, for what is made there. Callers' tokens come from the test kit as ever. */
public class RunningKeycloak implements QuarkusTestResourceLifecycleManager {

    private final Path folder;
    private final Ports ports = Ports.anyFree();
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;

    public RunningKeycloak() {
        try {
            folder = Files.createTempDirectory("alliance-keycloak-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresServer.forgetful(folder.resolve("pg"), ports.of(Port.POSTGRES));
        keycloak = new KeycloakServer(folder.resolve("keycloak"), folder.resolve("keycloak.log"), ports);
    }

    @Override
    public Map<String, String> start() {
        postgres.start().createDatabase("keycloak");
        keycloak.start();
        return Map.of(
                "alliance.identity.url",
                ports.issuer(),
                "alliance.identity.client-id",
                DemoRealm.SERVICES,
                "alliance.identity.client-secret",
                DemoRealm.SERVICES_SECRET,
                "alliance.idempotency.seal",
                DemoRealm.SERVICES_SECRET);
    }

    @Override
    public void stop() {
        keycloak.close();
        postgres.close();
        Prepared.delete(folder);
    }
}
