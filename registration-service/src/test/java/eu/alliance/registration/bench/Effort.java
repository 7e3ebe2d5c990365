package eu.alliance.registration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much processor time this program and all it started have had: the service, the database, pgbench. Unlike the time
 * that passes it does not depend on what else the machine does. Linux only.
 */
final class Effort {

    private static final long MICROS_A_TICK = 10_000;
    private static final int FIRST = 11;
    private static final int LAST = 14;

    private Effort() {}

    static long micros() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(Effort::ticks)
                .map(ticks -> ticks * MICROS_A_TICK)
                .sum();
    }

    /** Its own, and those of its children that are no more. */
    private static long ticks(ProcessHandle process) {
        try {
            // counted from behind the name, which may hold blanks
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = 0L;
            for (int i = FIRST; i <= LAST; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException _) {
            return 0; // it has just ended
        }
    }
}
