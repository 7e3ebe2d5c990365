package eu.alliance.localstack.engine;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.JavaCommand;
import eu.alliance.localstack.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes every mail and delivers none. */
public final class MailSink extends Part {

    private final int port;

    public MailSink(int port, Path log) {
        super("mail", log, "TERM");
        this.port = port;
    }

    @Override
    public MailSink start() {
        var built = Places.root().resolve("local-stack/target");
        var command = JavaCommand.of(MailSinkProgram.class.getName())
                .heap("32m")
                .options(JavaCommand.QUICK_START, "-Dorg.slf4j.simpleLogger.showDateTime=true")
                .classPath(built.resolve("classes") + ":" + built.resolve("kafka") + "/*")
                .arguments(List.of(Integer.toString(port)));
        run(Tools.notOutlivingUs("TERM", command), Map.of(), Duration.ofSeconds(30), () -> Tools.listens(port));
        return this;
    }
}
