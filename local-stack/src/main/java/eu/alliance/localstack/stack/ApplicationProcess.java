package eu.alliance.localstack.stack;

import eu.alliance.localstack.machine.Http;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.JavaCommand;
import eu.alliance.localstack.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One running copy of one of the alliance's programs. */
public final class ApplicationProcess extends Part {

    private final Application application;
    private final Ports ports;
    private final Map<String, String> otherwise;

    public ApplicationProcess(Application application, Ports ports, Path log) {
        this(application, ports, log, Map.of());
    }

    /** One that is told something else, or more, than the stack's own copy of the program is. */
    public ApplicationProcess(Application application, Ports ports, Path log, Map<String, String> otherwise) {
        super(application.module(), log, "TERM");
        this.application = application;
        this.ports = ports;
        this.otherwise = otherwise;
    }

    @Override
    public ApplicationProcess start() {
        var command = JavaCommand.ofJar(application.jar())
                .heap("224m")
                .options(
                        "-XX:MaxMetaspaceSize=160m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .arguments(List.of());
        run(
                Tools.notOutlivingUs("TERM", command),
                environment(),
                Duration.ofSeconds(120),
                () -> Http.answers(ports.url(application.managementPort()) + Application.READY));
        return this;
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<>(application.environment(ports));
        environment.putAll(otherwise);
        return environment;
    }
}
