package eu.alliance.localstack.stack;

import eu.alliance.localstack.machine.Http;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.JavaCommand;
import eu.alliance.localstack.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** The small service of bench/start, on the same engines, the same table and with the same settings of the JVM. */
final class SpringBootPeer extends Part {

    private final Path jar;
    private final Ports ports;
    private final int port;

    SpringBootPeer(Path jar, Ports ports, int port, Path log) {
        super("Spring Boot", log, "TERM");
        this.jar = jar;
        this.ports = ports;
        this.port = port;
    }

    String address() {
        return "http://localhost:" + port + "/v1/cities?limit=3";
    }

    @Override
    public SpringBootPeer start() {
        var command = JavaCommand.ofJar(jar)
                .heap("224m")
                .options("-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=64m")
                .arguments(List.of());
        var environment = new HashMap<>(Application.REGISTRATION.environment(ports));
        environment.put("PORT", Integer.toString(port));
        run(Tools.notOutlivingUs("TERM", command), environment, Duration.ofSeconds(120), () -> Http.answers(address()));
        return this;
    }
}
