package eu.alliance.platform.inbox;

import static jakarta.transaction.Status.STATUS_COMMITTED;

import eu.alliance.platform.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When each event's effect was committed, as far as a bench asks. */
@ApplicationScoped
class EffectTimes implements Inbox {

    private static volatile @Nullable Map<UUID, Long> times;

    private final TransactionSynchronizationRegistry transaction;

    EffectTimes(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    static Map<UUID, Long> record() {
        var fresh = new ConcurrentHashMap<UUID, Long>();
        times = fresh;
        return fresh;
    }

    static void forget() {
        times = null;
    }

    @Override
    public Set<String> topics() {
        return Set.of("note.note");
    }

    @Override
    public void receive(Event event) {
        var asked = times;
        if (asked != null) {
            transaction.registerInterposedSynchronization(new AfterCommit(event.subject(), asked));
        }
    }

    private record AfterCommit(UUID subject, Map<UUID, Long> times) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // only the end counts
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                times.put(subject, System.nanoTime());
            }
        }
    }
}
