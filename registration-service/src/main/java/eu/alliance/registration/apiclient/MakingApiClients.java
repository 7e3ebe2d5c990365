package eu.alliance.registration.apiclient;

import eu.alliance.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes a client here and in the realm, or neither: it is announced here in a transaction of its own before the realm
 * is asked, and what was announced but never came to be is removed there.
 */
@Singleton
class MakingApiClients {

    private static final Logger LOG = Logger.getLogger(MakingApiClients.class);
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    // each holds two database connections for a moment; whoever comes on top of these is told to try again
    private final Semaphore atOnce = new Semaphore(4);

    private final CityRealm realm;
    private final Clock clock;

    MakingApiClients(CityRealm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
    }

    ApiClient make(Supplier<ApiClient> announcement, String secret, Instant now) {
        if (!atOnce.tryAcquire()) {
            throw KeycloakAdmin.unavailable();
        }
        try {
            var id = QuarkusTransaction.requiringNew().call(() -> {
                var announced = announcement.get();
                announced.persistAndFlush();
                return announced.id();
            });
            ApiClient client = ApiClient.findById(id);
            addOrForget(client, secret);
            client.activate(now);
            return client;
        } finally {
            atOnce.release();
        }
    }

    private void addOrForget(ApiClient client, String secret) {
        try {
            realm.add(client.machine(), secret);
        } catch (Refusal refused) {
            try {
                remove(client.id());
            } catch (Refusal _) {
                LOG.infof("API client %s is removed later", client.id());
            }
            throw refused;
        }
    }

    @Scheduled(every = "${alliance.api-clients.look-every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        sweep(clock.instant().minus(GIVEN_UP));
    }

    void sweep(Instant before) {
        for (var id : QuarkusTransaction.requiringNew().call(() -> ApiClient.forgotten(before))) {
            try {
                remove(id);
            } catch (RuntimeException e) {
                LOG.warnf("API client %s waits for the next round: %s", id, e.toString());
            }
        }
    }

    private void remove(UUID id) {
        realm.remove(id);
        QuarkusTransaction.requiringNew().run(() -> ApiClient.forget(id));
    }
}
