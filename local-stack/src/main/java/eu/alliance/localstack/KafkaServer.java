package eu.alliance.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft, one node) on a data folder that outlives it. */
public final class KafkaServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable Child process;

    public KafkaServer(Path folder, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public synchronized KafkaServer start() {
        try {
            Files.createDirectories(folder);
            var properties = Files.writeString(folder.resolve("server.properties"), properties());
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                format(properties);
            }
            process = Child.start(
                    "kafka", Tools.notOutlivingUs(java("kafka.Kafka", properties.toString())), Map.of(), log());
            Await.until("Kafka on port " + port, PATIENCE, this::process, this::accepts);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format(Path properties) {
        var command = java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                "alliance-local-stack-1",
                "--config",
                properties.toString());
        var format = Child.start("kafka-format", command, Map.of(), log());
        format.handle().onExit().join();
        if (!Files.exists(folder.resolve("data/meta.properties"))) {
            throw new IllegalStateException("Kafka's storage could not be made:\n" + format.lastLines(20));
        }
    }

    private static List<String> java(String mainClass, String... arguments) {
        return JavaCommand.of(mainClass)
                .heap("384m")
                .options(
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true")
                .classPath(Places.root().resolve("local-stack/target/kafka") + "/*")
                .arguments(List.of(arguments));
    }

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

    public Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    public synchronized Child process() {
        if (process == null) {
            throw new IllegalStateException("Kafka was not started");
        }
        return process;
    }

    public void stop() {
        process().stop("TERM", Duration.ofSeconds(30));
    }

    public void kill() {
        process().kill();
    }

    @Override
    public synchronized void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
