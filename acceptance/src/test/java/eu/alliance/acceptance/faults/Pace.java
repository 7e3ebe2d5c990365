package eu.alliance.acceptance.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a load go on in shares, so that each fault strikes in the middle of one, however fast the machine is. */
final class Pace {

    private final Semaphore allowed = new Semaphore(0);
    private final AtomicInteger begun = new AtomicInteger();

    /** Waits for its turn. */
    void begin() {
        allowed.acquireUninterruptibly();
        begun.incrementAndGet();
    }

    /** Each fault in the middle of a share of the whole. */
    void strike(int all, List<Runnable> faults) {
        var share = all / (faults.size() + 1);
        for (var fault : faults) {
            var half = begun.get() + share / 2;
            allowed.release(share);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> begun.get() >= half);
            fault.run();
        }
    }

    /** Holds nobody back any more. */
    void end() {
        allowed.release(1_000_000);
    }
}
