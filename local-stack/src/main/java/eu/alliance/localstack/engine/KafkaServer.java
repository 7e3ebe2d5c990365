package eu.alliance.localstack.engine;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.StackException;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.Child;
import eu.alliance.localstack.process.JavaCommand;
import eu.alliance.localstack.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka broker (KRaft, one node) on a data folder that outlives it. */
public final class KafkaServer extends Part {

    private final Path folder;
    private final int port;
    private final int controllerPort;

    public KafkaServer(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, folder.toAbsolutePath().resolveSibling("kafka.log"));
    }

    public KafkaServer(Path folder, int port, int controllerPort, Path log) {
        super("kafka", log, "TERM");
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public KafkaServer start() {
        try {
            Files.createDirectories(folder);
            var properties = Files.writeString(folder.resolve("server.properties"), properties());
            if (!isFormatted()) {
                format(properties);
            }
            var command = Tools.notOutlivingUs("TERM", java("kafka.Kafka", properties.toString()));
            run(command, Map.of(), Duration.ofSeconds(60), () -> Tools.listens(port));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFormatted() {
        return Files.exists(folder.resolve("data/meta.properties"));
    }

    private void format(Path properties) {
        var command =
                java("kafka.tools.StorageTool", "format", "-t", "alliance-local-stack-1", "-c", properties.toString());
        var format = Child.start("kafka-preparation", command, Map.of(), log().resolveSibling("kafka-preparation.log"));
        format.exitCode();
        if (!isFormatted()) {
            throw new StackException("Kafka's storage could not be made:\n" + format.lastLines(20));
        }
    }

    private static List<String> java(String mainClass, String... arguments) {
        return JavaCommand.of(mainClass)
                .heap("384m")
                .options(
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS")
                .classPath(Places.root().resolve("local-stack/target/kafka") + "/*")
                .arguments(List.of(arguments));
    }

    /** One node needs one copy of everything, and need not wait long for itself after a crash. */
    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                log.retention.hours=720
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, folder.resolve("data"));
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }
}
