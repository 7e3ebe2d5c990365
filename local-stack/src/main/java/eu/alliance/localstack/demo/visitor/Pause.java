package eu.alliance.localstack.demo.visitor;

import eu.alliance.localstack.machine.StackException;
import java.time.Duration;

/** Waiting, where time itself is what is waited for. */
public final class Pause {

    private Pause() {}

    public static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting");
        }
    }
}
