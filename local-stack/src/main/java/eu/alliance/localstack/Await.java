package eu.alliance.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a process to be ready, and gives up as soon as it is dead. */
final class Await {

    private Await() {}

    static void until(String what, Duration patience, Supplier<Child> process, BooleanSupplier ready) {
        var end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            var child = process.get();
            if (!child.isAlive()) {
                throw new IllegalStateException(what + " ended before it was ready:\n" + child.lastLines(20));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        what + " was not ready within " + patience.toSeconds() + " s:\n" + child.lastLines(20));
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
