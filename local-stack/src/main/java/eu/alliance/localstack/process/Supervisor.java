package eu.alliance.localstack.process;

import eu.alliance.localstack.machine.StackException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts a part and, when it ends without being asked to, says so with the end of its log and starts it again: five
 * times at most and each time later, then the whole run is over. Five minutes of good running are forgiven.
 */
public final class Supervisor implements AutoCloseable {

    private static final int RESTARTS = 5;
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(5);

    private final Consumer<String> report;
    private final Runnable givenUp;
    private final @Nullable Duration firstPause;
    private final Map<String, Integer> restarts = new ConcurrentHashMap<>();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private Supervisor(@Nullable Duration firstPause, Consumer<String> report, Runnable givenUp) {
        this.firstPause = firstPause;
        this.report = report;
        this.givenUp = givenUp;
    }

    public static Supervisor none() {
        return new Supervisor(null, _ -> {}, () -> {});
    }

    /** Each pause before a restart is twice the one before. */
    public static Supervisor restarting(Duration firstPause, Consumer<String> report, Runnable givenUp) {
        return new Supervisor(firstPause, report, givenUp);
    }

    public void begin(Part part) {
        if (closed) {
            throw new StackException("The stack is being stopped");
        }
        part.start();
        begun.put(part.name(), System.nanoTime());
        var pause = firstPause;
        if (pause != null) {
            part.process().handle().onExit().thenRunAsync(() -> ended(part, pause), Thread::startVirtualThread);
        }
    }

    private void ended(Part part, Duration pause) {
        if (closed) {
            return;
        }
        report.accept("%s ended unexpectedly. The end of its log (%s):\n%s"
                .formatted(part.name(), part.log(), part.process().lastLines(20).indent(4)));
        if (System.nanoTime() - begun.getOrDefault(part.name(), 0L) > FORGIVEN_AFTER.toNanos()) {
            restarts.remove(part.name());
        }
        var attempt = restarts.merge(part.name(), 1, Integer::sum);
        if (attempt > RESTARTS) {
            report.accept(part.name() + " has ended " + attempt + " times: giving up");
            givenUp.run();
            return;
        }
        Await.pause(pause.multipliedBy(1L << (attempt - 1)));
        restart(part);
    }

    private void restart(Part part) {
        if (closed) {
            return;
        }
        try {
            begin(part);
            report.accept(part.name() + " is ready again");
        } catch (RuntimeException e) {
            if (!closed) {
                report.accept(part.name() + " could not be started again: " + e.getMessage());
                givenUp.run();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
