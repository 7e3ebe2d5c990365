package eu.alliance.gateway;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Something done again and again on a thread of its own, until closed. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Thread thread;

    private Rounds(Thread thread) {
        this.thread = thread;
    }

    /** The first round is at once. */
    public static Rounds every(Duration pause, String name, Runnable round) {
        return new Rounds(Thread.ofVirtual().name(name).start(() -> run(pause, name, round)));
    }

    private static void run(Duration pause, String name, Runnable round) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round.run();
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "A round of %s failed; the next one comes", name);
                pauseAfterFailure(pause);
            }
        }
    }

    private static void pauseAfterFailure(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
