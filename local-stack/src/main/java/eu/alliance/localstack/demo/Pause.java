package eu.alliance.localstack.demo;

import eu.alliance.localstack.StackException;
import java.time.Duration;

/** Waiting, where time itself is what is waited for. */
final class Pause {

    private Pause() {}

    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting");
        }
    }
}
