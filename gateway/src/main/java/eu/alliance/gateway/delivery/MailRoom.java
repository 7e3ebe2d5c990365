package eu.alliance.gateway.delivery;

import static eu.alliance.gateway.database.Rows.change;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.Rounds;
import eu.alliance.gateway.address.Addresses;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.events.Chronicle;
import eu.alliance.gateway.exchange.KeptAnswers;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.gateway.webhook.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps the deliveries going for as long as the gateway runs. */
@Singleton
class MailRoom {

    private static final Logger LOG = Logger.getLogger(MailRoom.class);
    private static final Duration TIDYING = Duration.ofHours(1);

    private final Database database;
    private final Chronicle chronicle;
    private final Addresses addresses;
    private final Seal seal;
    private final GatewaySettings.Webhooks settings;
    private final Vertx vertx;
    private final Clock clock;
    private final MeterRegistry registry;
    private final List<AutoCloseable> open = new ArrayList<>();
    private volatile boolean isAway;

    MailRoom(
            Database database,
            Chronicle chronicle,
            Addresses addresses,
            Seal seal,
            GatewaySettings settings,
            Vertx vertx,
            Clock clock,
            MeterRegistry registry) {
        this.database = database;
        this.chronicle = chronicle;
        this.addresses = addresses;
        this.seal = seal;
        this.settings = settings.webhooks();
        this.vertx = vertx;
        this.clock = clock;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) {
        if (!seal.isPossible()) {
            LOG.warn("WEBHOOK_SECRETS_KEY is not set: no webhooks");
            return;
        }
        var post = new Post(vertx, addresses, settings.patience());
        var holder = Ids.at(clock.instant()).toString();
        var terms = new Courier.Terms(holder, settings.giveUpAfter(), settings.disableAfter(), settings.lanes());
        var courier = new Courier(database, post, seal, terms, clock, registry);
        var fanOut = new FanOut(database, chronicle, clock);
        open.add(Rounds.every(settings.look(), "webhook-fan-out", () -> whileThere(fanOut::round)));
        open.add(Rounds.every(settings.look(), "webhook-courier", () -> whileThere(courier::round)));
        open.add(Rounds.every(TIDYING, "webhook-tidying", () -> whileThere(this::tidy)));
        open.add(post::close);
    }

    // said once, not twice a second
    private void whileThere(Runnable round) {
        try {
            round.run();
            isAway = false;
        } catch (Database.Unavailable e) {
            if (!isAway) {
                isAway = true;
                LOG.warnf("Webhooks wait for their database: %s", String.valueOf(e.getCause()));
            }
        }
    }

    private void tidy() {
        database.transaction(connection -> {
            var now = clock.instant();
            change(connection, "delete from kept_answer where kept_at < ?", now.minus(KeptAnswers.KEPT));
            return Deliveries.forget(connection, now);
        });
    }

    void stop(@Observes ShutdownEvent stopping) throws Exception {
        for (var each : open) {
            each.close();
        }
    }
}
