package eu.alliance.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a port, as far as the system lets us see it. */
public final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    public static String describe(int port) {
        return pid(port)
                .flatMap(ProcessHandle::of)
                .map(process -> nameOf(process) + " (pid " + process.pid() + ")")
                .orElse("another process");
    }

    private static String nameOf(ProcessHandle process) {
        var command =
                process.info().commandLine().or(() -> process.info().command()).orElse("a process");
        return command.length() > 100 ? command.substring(0, 100) + "…" : command;
    }

    static Optional<Long> pid(int port) {
        return Tools.isLinux() ? pidFromProc(port) : pidFromLsof(port);
    }

    private static Optional<Long> pidFromProc(int port) {
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listeners(Path.of(table), port));
        }
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> holdsOneOf(sockets, path.resolve("fd")))
                    .map(path -> Long.valueOf(path.getFileName().toString()))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> listeners(Path table, int port) {
        var sockets = new HashSet<String>();
        try (var lines = Files.lines(table)) {
            lines.skip(1).map(line -> line.strip().split("\\s+")).forEach(field -> {
                if (field[1].endsWith(":%04X".formatted(port)) && field[3].equals(LISTENING)) {
                    sockets.add("socket:[" + field[9] + "]");
                }
            });
        } catch (IOException | UncheckedIOException _) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holdsOneOf(Set<String> sockets, Path descriptors) {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.anyMatch(descriptor -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException _) {
                    return false;
                }
            });
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static Optional<Long> pidFromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().map(Long::valueOf);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
