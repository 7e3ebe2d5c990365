package eu.alliance.platform.testkit;

import eu.alliance.localstack.engine.KafkaServer;
import eu.alliance.localstack.engine.PostgresServer;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Prepared;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * PostgreSQL, Kafka and an issuer of tokens, started once for a test JVM and ended with it. Found through the service
 * loader: no test needs to name it.
 *
 * <p>Quarkus loads this class more than once; what was started is therefore remembered in system properties, and not in
 * a static field.
 */
public final class Engines implements QuarkusTestResourceLifecycleManager {

    private static final String STARTED = "alliance.test.";
    private static final String DATABASE = "service";

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {
        // They serve the next test class too, and end with the JVM.
    }

    /** The settings of the running engines, which are started if need be. */
    public static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.auth-server-url", issuer());
        settings.put("OIDC_ISSUER", issuer());
        settings.put("kafka.bootstrap.servers", kafka());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
        settings.put("MAIL_HOST", "localhost");
        settings.put("MAIL_PORT", Integer.toString(mailPort()));
        if (hasDatabase()) {
            settings.put("quarkus.datasource.jdbc.url", jdbcUrl());
            settings.put("quarkus.datasource.username", DATABASE);
            settings.put("quarkus.datasource.password", DATABASE);
        }
        return settings;
    }

    public static String issuer() {
        return once("issuer", () -> TokenIssuer.start().issuer());
    }

    public static String kafka() {
        return once("kafka", () -> {
            var folder = folder();
            var kafka = new KafkaServer(folder.resolve("kafka"), Ports.free(), Ports.free()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.kill();
                Prepared.delete(folder);
            }));
            return kafka.bootstrapServers();
        });
    }

    /** Where mail is sent to: nobody listens there until a test does. */
    public static int mailPort() {
        return Integer.parseInt(once("mail", () -> Integer.toString(Ports.free())));
    }

    /** User and password are both {@code service}. */
    public static String jdbcUrl() {
        return once("postgres", () -> {
            var folder = folder();
            var postgres =
                    PostgresServer.forgetful(folder.resolve("pg"), Ports.free()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.stopImmediately();
                Prepared.delete(folder);
            }));
            return postgres.createDatabase(DATABASE).jdbcUrl(DATABASE);
        });
    }

    private static boolean hasDatabase() {
        return Thread.currentThread().getContextClassLoader().getResource("io/agroal/api/AgroalDataSource.class")
                != null;
    }

    private static String once(String name, Supplier<String> engine) {
        synchronized (System.getProperties()) {
            var running = System.getProperty(STARTED + name);
            if (running != null) {
                return running;
            }
            var started = engine.get();
            System.setProperty(STARTED + name, started);
            return started;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("alliance-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
