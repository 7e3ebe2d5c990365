package eu.alliance.localstack.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.alliance.localstack.machine.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A process of ours: its output in a file, out of reach of the terminal's Ctrl-C, and not outliving its parent where the system can see to that. */
public final class Child {

    /** Linux ends a child when the thread that started it dies, so all are started by one thread that stays. */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("child-starter").factory());

    private static final int LINE = 300;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(guarded(command))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var child = new Child(name, STARTER.submit(builder::start).get(), log);
            PidFile.of(log).write(child.handle());
            child.process.onExit().thenRun(() -> PidFile.of(log).remove(child.pid()));
            return child;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + ": interrupted while starting", e);
        } catch (Exception e) {
            throw new IllegalStateException(name + " could not be started: " + String.join(" ", command), e);
        }
    }

    private static List<String> guarded(List<String> command) {
        var guarded = new ArrayList<String>();
        if (Tools.has("setsid")) {
            guarded.add("setsid");
        }
        guarded.addAll(command);
        return guarded;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + ": interrupted while waiting for its end", e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to end, and ends it if it hasn't by then. */
    public void stop(String signal, Duration patience) {
        signal(signal);
        if (!endsWithin(patience)) {
            kill();
        }
    }

    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    public void signal(String signal) {
        Tools.signal(signal, pid());
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    public String lastLines(int count) {
        try (var lines = Files.lines(log, ISO_8859_1)) {
            var all = lines.map(line -> line.length() > LINE ? line.substring(0, LINE) + "…" : line)
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
