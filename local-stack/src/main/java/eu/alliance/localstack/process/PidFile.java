package eu.alliance.localstack.process;

import eu.alliance.localstack.machine.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says which process is ours, and since when: a pid alone may belong to a stranger by the time it is read. */
public record PidFile(Path path) {

    static PidFile of(Path log) {
        var name = log.getFileName().toString();
        return new PidFile(log.resolveSibling(name.replaceFirst("\\.log$", "") + ".pid"));
    }

    public static List<PidFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return path.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, process.pid() + " " + startOf(process).toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(long pid) {
        try {
            if (Files.exists(path) && Files.readString(path).startsWith(pid + " ")) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still is the one that was written down. */
    public Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            var fields = Files.readString(path).strip().split(" ");
            var start = Instant.ofEpochMilli(Long.parseLong(fields[1]));
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(process ->
                            Duration.between(start, startOf(process)).abs().toMillis() < 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process if it still runs, and forgets it. */
    public boolean end(String signal, Duration patience) {
        var running = process();
        running.ifPresent(process -> {
            Tools.signal(signal, process.pid());
            if (!Await.endOf(process, patience)) {
                process.destroyForcibly();
                Await.endOf(process, Duration.ofSeconds(5));
            }
        });
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running.isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
