package eu.alliance.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** What else goes on in the alliance, so that all kinds of events flow while something breaks. */
final class Bustle implements AutoCloseable {

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> busy = new ArrayList<>();
    private volatile boolean over;

    /** Does the deed with 0, 1, 2, … until it is over; a deed that was begun is done. */
    Bustle with(IntConsumer deed) {
        busy.add(people.submit(() -> {
            for (int number = 0; !over; number++) {
                deed.accept(number);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }));
        return this;
    }

    /** Ends it, and throws what went wrong in it. */
    void end() throws ExecutionException, InterruptedException {
        over = true;
        for (var each : busy) {
            each.get();
        }
    }

    @Override
    public void close() {
        over = true;
        people.close();
    }
}
