package eu.alliance.localstack.stack;

import eu.alliance.localstack.engine.DemoRealm;
import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four programs of the alliance, and what each is told when it starts. */
public enum Application {
    REGISTRATION("registration-service", Port.REGISTRATION, Port.REGISTRATION_MANAGEMENT, "registration"),
    PRACTICE("practice-exchange-service", Port.PRACTICE, Port.PRACTICE_MANAGEMENT, "practice"),
    FUNDING("funding-service", Port.FUNDING, Port.FUNDING_MANAGEMENT, "funding"),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, "gateway");

    public static final String READY = "/q/health/ready";

    /** Seals nothing from whoever reads it here. */
    private static final String DEMO_RECEIPT_KEY = "ZGVtbyBrZXkgb2YgcmVjZWlwdHMsIG5vIHNlY3JldCE=";

    private static final String DEMO_BANK_KEY = "YWxsaWFuY2UgZGVtbyBrZXksIG5vdCBhIHNlY3JldCE=";

    private final String module;
    private final Port port;
    private final Port managementPort;
    private final String database;

    Application(String module, Port port, Port managementPort, String database) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
        this.database = database;
    }

    public String module() {
        return module;
    }

    public Port port() {
        return port;
    }

    public Port managementPort() {
        return managementPort;
    }

    public String database() {
        return database;
    }

    Path jar() {
        return Places.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public boolean isBuilt() {
        return Files.exists(jar());
    }

    public Map<String, String> environment(Ports ports) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(managementPort)));
        environment.put("OIDC_ISSUER", ports.issuer());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        if (this == REGISTRATION || this == PRACTICE) {
            environment.put("MAIL_HOST", "localhost");
            environment.put("MAIL_PORT", Integer.toString(ports.of(Port.MAIL)));
        }
        if (this == REGISTRATION) {
            environment.put("SERVICES_CLIENT_ID", DemoRealm.SERVICES);
            environment.put("SERVICES_CLIENT_SECRET", DemoRealm.SERVICES_SECRET);
        }
        if (this == REGISTRATION || this == FUNDING) {
            environment.put("BANK_KEY", DEMO_BANK_KEY);
        }
        if (this == FUNDING) {
            environment.put("DIRECTORY_CLIENT_ID", DemoRealm.DIRECTORY);
            environment.put("DIRECTORY_CLIENT_SECRET", DemoRealm.DIRECTORY_SECRET);
            environment.put("RECEIPT_KEY", DEMO_RECEIPT_KEY);
        }
        environment.put("DATABASE_URL", ports.jdbcUrl(database));
        environment.put("DATABASE_USER", database);
        environment.put("DATABASE_PASSWORD", database);
        if (this == PRACTICE || this == GATEWAY) {
            environment.put("GATEWAY_PUBLIC_URL", ports.url(Port.GATEWAY));
        }
        if (this == GATEWAY) {
            environment.put("GATEWAY_HOST", "127.0.0.1");
            environment.put("WEBHOOK_SECRETS_KEY", "demo-only-webhook-secrets");
            environment.put("WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8");
            for (var upstream : List.of(REGISTRATION, PRACTICE, FUNDING)) {
                environment.put(upstream + "_URL", ports.url(upstream.port));
                environment.put(upstream + "_HEALTH_URL", ports.url(upstream.managementPort) + READY);
            }
        }
        return environment;
    }
}
