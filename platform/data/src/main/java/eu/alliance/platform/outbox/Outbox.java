package eu.alliance.platform.outbox;

import static jakarta.transaction.Status.STATUS_COMMITTED;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.events.DomainEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a feature leaves its facts: in the transaction that made them true. */
@ApplicationScoped
public class Outbox {

    private final ObjectMapper json;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentVertxRequest request;

    Outbox(
            ObjectMapper json,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction,
            CurrentVertxRequest request) {
        this.json = json;
        this.relay = relay;
        this.transaction = transaction;
        this.request = request;
    }

    /** Records a fact about an aggregate whose row this transaction has locked or made: that keeps its order. */
    @Transactional(MANDATORY)
    public void record(DomainEvent event) {
        try {
            new OutboxEntry(event, json.writeValueAsString(event), traceParent()).persist();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    /**
     * Has events published again, in their order; whoever had their effect knows them by their ids.
     *
     * @param since when they became true, at the earliest
     * @param until and before when
     * @return how many
     */
    @Transactional
    public long republish(Instant since, Instant until) {
        var events = OutboxEntry.update(
                "publishedAt = null where publishedAt is not null and occurredAt >= ?1 and occurredAt < ?2",
                since,
                until);
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
        return events;
    }

    private @Nullable String traceParent() {
        var exchange = io.quarkus.arc.Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return exchange == null ? null : exchange.request().getHeader("traceparent");
    }

    private record WakeAfterCommit(OutboxRelay relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the relay cares for what is committed
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
