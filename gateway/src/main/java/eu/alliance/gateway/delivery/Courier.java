package eu.alliance.gateway.delivery;

import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.gateway.secret.Signature;
import eu.alliance.gateway.webhook.Webhook;
import eu.alliance.gateway.webhook.Webhooks;
import eu.alliance.platform.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Tells webhooks what waits for them: each on a lane of its own, so that a slow one delays no other. */
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int IN_A_ROW = 100;
    private static final Executor LANES = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    /** @param holder this replica's name among the others */
    record Terms(String holder, Duration giveUpAfter, Duration disableAfter, int lanes) {}

    private final Database database;
    private final Post post;
    private final Seal seal;
    private final Terms terms;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Backoff backoff;
    private final Semaphore lanes;

    Courier(Database database, Post post, Seal seal, Terms terms, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.post = post;
        this.seal = seal;
        this.terms = terms;
        this.clock = clock;
        this.registry = registry;
        this.backoff = new Backoff(terms.giveUpAfter());
        this.lanes = new Semaphore(terms.lanes());
    }

    /** Starts a lane for each webhook that has something due; what is returned ends with it. */
    List<CompletableFuture<Void>> round() {
        int free = lanes.drainPermits();
        if (free == 0) {
            return List.of();
        }
        List<Webhook> taken = List.of();
        try {
            taken = database.transaction(connection -> Leases.take(connection, terms.holder(), clock.instant(), free));
        } finally {
            lanes.release(free - taken.size());
        }
        return taken.stream()
                .map(webhook -> CompletableFuture.runAsync(() -> serve(webhook), LANES))
                .toList();
    }

    private void serve(Webhook webhook) {
        try {
            boolean goesOn = true;
            for (int i = 0; goesOn && i < IN_A_ROW; i++) {
                var due = next(webhook);
                goesOn = due.isPresent() && attempt(webhook, due.get());
            }
            database.transaction(connection -> {
                Leases.release(connection, webhook.id(), terms.holder(), clock.instant());
                return true;
            });
        } catch (Refusal _) {
            LOG.debugf("Webhook %s was deleted meanwhile", webhook.id());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Webhook %s was left; whoever takes it next goes on", webhook.id());
        } finally {
            lanes.release();
        }
    }

    private Optional<Delivery> next(Webhook webhook) {
        return database.transaction(connection -> {
            var now = clock.instant();
            return Leases.renew(connection, webhook.id(), terms.holder(), now)
                    ? Deliveries.nextDue(connection, webhook.id(), now)
                    : Optional.empty();
        });
    }

    /** Whether it worked. */
    private boolean attempt(Webhook webhook, Delivery delivery) {
        var now = clock.instant();
        var secrets = webhook.secretsAt(now).stream().map(seal::open).toList();
        var headers = Map.of(
                "Content-Type",
                "application/cloudevents+json",
                "User-Agent",
                "Alliance-Webhooks/1.0",
                "webhook-id",
                "msg_" + delivery.id(),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(secrets, "msg_" + delivery.id(), now, delivery.body()));
        var outcome = post.send(webhook.url(), headers, delivery.body());
        registry.counter("webhook.attempts", "outcome", outcome.name()).increment();
        return database.transaction(connection -> keep(connection, webhook, delivery, outcome));
    }

    private boolean keep(Connection connection, Webhook webhook, Delivery delivery, Outcome outcome)
            throws SQLException {
        var now = clock.instant();
        return switch (outcome) {
            case Outcome.Taken(int status) -> {
                Deliveries.delivered(connection, delivery.id(), status, now);
                Leases.succeeded(connection, webhook.id());
                yield true;
            }
            case Outcome.Gone _ -> {
                Deliveries.failed(connection, delivery.id(), 410, "GONE", null, now);
                Webhooks.disable(connection, webhook.id(), "GONE", now);
                yield false;
            }
            case Outcome.Failed(var status, var reason) -> {
                var chance = ThreadLocalRandom.current().nextDouble();
                var next = backoff.next(delivery.tryingSince(), now, delivery.attempts() + 1, chance);
                Deliveries.failed(connection, delivery.id(), status, reason, next.orElse(null), now);
                countFailure(connection, webhook, now);
                yield false;
            }
        };
    }

    private void countFailure(Connection connection, Webhook webhook, Instant now) throws SQLException {
        var fresh = Webhooks.read(connection, webhook.owner(), webhook.id());
        var since = fresh.failingSince() == null ? now : fresh.failingSince();
        Leases.failed(connection, webhook, since, now.plus(Backoff.quiet(fresh.failures() + 1)));
        if (!now.isBefore(since.plus(terms.disableAfter()))) {
            Webhooks.disable(connection, webhook.id(), "FAILING", now);
        }
    }
}
