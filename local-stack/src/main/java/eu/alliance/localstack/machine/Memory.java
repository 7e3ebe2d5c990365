package eu.alliance.localstack.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory processes hold. */
public final class Memory {

    private Memory() {}

    /** Of a process and all it has started, in MiB; what they share counts once where the system can tell. */
    public static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::own)
                .sum();
    }

    /** Of a process alone, in MiB. */
    public static long own(ProcessHandle process) {
        return (Tools.isLinux() ? fromProc(process.pid()) : fromPs(process.pid())) / 1024;
    }

    private static long fromProc(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return kilobytes(lines, "Pss:");
        } catch (IOException _) {
            return 0;
        }
    }

    private static long kilobytes(Stream<String> lines, String label) {
        return lines.filter(line -> line.startsWith(label))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static long fromPs(long pid) {
        try {
            var ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException _) {
            return 0;
        }
    }
}
