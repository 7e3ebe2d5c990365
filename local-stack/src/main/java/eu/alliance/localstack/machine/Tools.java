package eu.alliance.localstack.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The few tools of the system that help where Java has no word for it. */
public final class Tools {

    private Tools() {}

    public static boolean has(String tool) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return path.lines()
                .flatMap(all -> List.of(all.split(":")).stream())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    public static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Asks Linux to end the command when the process that started it is gone. */
    public static List<String> notOutlivingUs(String signal, List<String> command) {
        if (!isLinux() || !has("setpriv")) {
            return command;
        }
        var bound = new ArrayList<>(List.of("setpriv", "--pdeathsig", signal, "--"));
        bound.addAll(command);
        return bound;
    }

    public static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public static void signal(String signal, long pid) {
        run(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    public static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return 127;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
