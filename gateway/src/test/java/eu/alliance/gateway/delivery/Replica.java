package eu.alliance.gateway.delivery;

import eu.alliance.gateway.address.Addresses;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.gateway.webhook.Ids;
import eu.alliance.gateway.webhook.Owner;
import eu.alliance.gateway.webhook.Webhook;
import eu.alliance.gateway.webhook.WebhookStatus;
import eu.alliance.gateway.webhook.Webhooks;
import eu.alliance.platform.testkit.Engines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A gateway's part that delivers, on its own tables; several of them share what is in the database. */
final class Replica implements AutoCloseable {

    static final Seal SEAL = new Seal("of a test");

    private static final String SCHEMA = "deliveries";

    private final Vertx vertx = Vertx.vertx();
    private final Post post;
    private final Courier courier;
    private final Clock clock;
    final Database database = database();

    Replica(String holder, Clock clock) {
        this(holder, clock, new Addresses(List.of("127.0.0.0/8"), InetAddress::getAllByName));
    }

    Replica(String holder, Clock clock, Addresses addresses) {
        this.clock = clock;
        post = new Post(vertx, addresses, Duration.ofSeconds(2));
        var terms = new Courier.Terms(holder, Duration.ofDays(3), Duration.ofDays(5), 16);
        courier = new Courier(database, post, SEAL, terms, clock, new SimpleMeterRegistry());
    }

    static Database database() {
        var source = new PGSimpleDataSource();
        source.setUrl(Engines.jdbcUrl() + "?currentSchema=" + SCHEMA);
        source.setUser("service");
        source.setPassword("service");
        return new Database(
                source,
                Flyway.configure()
                        .dataSource(source)
                        .schemas(SCHEMA)
                        .locations("db/migration")
                        .load());
    }

    List<CompletableFuture<Void>> begin() {
        return courier.round();
    }

    /** Everything that is due, to its end. */
    void round() {
        round(courier.round());
    }

    static void round(Collection<CompletableFuture<Void>> lanes) {
        CompletableFuture.allOf(lanes.toArray(CompletableFuture<?>[]::new)).join();
    }

    Webhook webhook(String url, String secret) {
        var now = clock.instant();
        var webhook = new Webhook(
                Ids.at(now),
                new Owner("city:" + UUID.randomUUID()),
                url,
                Set.of(),
                Webhook.Payload.FULL,
                WebhookStatus.ACTIVE,
                null,
                SEAL.close(secret),
                null,
                null,
                0,
                now,
                now,
                0,
                null);
        return database.transaction(connection -> {
            Webhooks.add(connection, webhook);
            return webhook;
        });
    }

    Webhook read(Webhook webhook) {
        return database.transaction(connection -> Webhooks.read(connection, webhook.owner(), webhook.id()));
    }

    /** The bodies are the subject and a number. */
    void happen(Webhook webhook, String subject, int times) {
        database.transaction(connection -> {
            for (int i : IntStream.rangeClosed(1, times).toArray()) {
                var message = new Deliveries.Message(
                        UUID.randomUUID().toString(), "eu.alliance.x.y.z.v1", subject, subject + i);
                Deliveries.add(connection, webhook.id(), message, clock.instant());
            }
            return true;
        });
    }

    List<Delivery> deliveries(Webhook webhook) {
        return database.transaction(connection -> Deliveries.list(connection, webhook.id(), null, null, 200))
                .reversed();
    }

    @Override
    public void close() {
        post.close();
        vertx.close();
    }
}
