package eu.alliance.localstack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Something that the stack keeps running, in a process of its own. */
public abstract class Part implements AutoCloseable {

    private final String name;
    private final Path log;
    private final String stopSignal;
    private volatile @Nullable Child process;

    public Part(String name, Path log, String stopSignal) {
        this.name = name;
        this.log = log.toAbsolutePath();
        this.stopSignal = stopSignal;
    }

    /** Returns when it is ready; throws, with the end of its log, when it doesn't become so. */
    public abstract Part start();

    /** Runs the command as this part's process and waits until it is ready. */
    protected void run(
            List<String> command, Map<String, String> environment, Duration patience, BooleanSupplier ready) {
        var child = Child.start(name, command, environment, log);
        process = child;
        Await.until(name, patience, child, ready);
    }

    public final String name() {
        return name;
    }

    public final Path log() {
        return log;
    }

    public final Child process() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return running;
    }

    /** In good order: what it has begun it ends. */
    public void stop() {
        process().stop(stopSignal, Duration.ofSeconds(30));
    }

    /** As a crash would: kill -9. */
    public void kill() {
        process().kill();
    }

    @Override
    public void close() {
        var running = process;
        if (running != null && running.isAlive()) {
            stop();
        }
    }
}
