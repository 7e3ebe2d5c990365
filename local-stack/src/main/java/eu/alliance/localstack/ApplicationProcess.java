package eu.alliance.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One running copy of one of the alliance's programs. */
public final class ApplicationProcess extends Part {

    private final Application application;
    private final Ports ports;

    public ApplicationProcess(Application application, Ports ports, Path log) {
        super(application.module(), log, "TERM");
        this.application = application;
        this.ports = ports;
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
                application.environment(ports),
                Duration.ofSeconds(120),
                () -> Http.answers(ports.url(application.managementPort()) + Application.READY));
        return this;
    }
}
