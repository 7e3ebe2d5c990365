package eu.alliance.registration.booking;

import eu.alliance.platform.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few at a time into one session's bookings, before the transaction begins. One after the other they hold the
 * session anyway; those who wait here wait without a database connection, so that a rush on one visit leaves the pool
 * to everybody else. It guards nothing: with several replicas the held row alone decides.
 */
@InTurn
@Interceptor
@Priority(Turnstile.OUTSIDE_THE_TRANSACTION)
public class Turnstile {

    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 50;

    private static final int GATES = 64;
    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 20;

    private final List<Semaphore> gates =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toList();

    @AroundInvoke
    @Nullable Object pass(InvocationContext invocation) throws Exception {
        var gate = gates.get(Math.floorMod(invocation.getParameters()[0].hashCode(), GATES));
        if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "SESSION_BUSY", "Many are booking here; try again in a moment.");
        }
        try {
            return invocation.proceed();
        } finally {
            gate.release();
        }
    }
}
