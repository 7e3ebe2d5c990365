package eu.alliance.localstack.process;

import eu.alliance.localstack.machine.StackException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a process to be ready, and gives up as soon as it is dead. */
public final class Await {

    private Await() {}

    public static void until(String name, Duration patience, Child child, BooleanSupplier ready) {
        var end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new StackException(name + " ended before it was ready:\n" + child.lastLines(20));
            }
            if (System.nanoTime() > end) {
                throw new StackException(
                        name + " was not ready within " + patience.toSeconds() + " s:\n" + child.lastLines(20));
            }
            pause();
        }
    }

    static boolean endOf(ProcessHandle process, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    public static void pause() {
        pause(Duration.ofMillis(100));
    }

    public static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting");
        }
    }
}
