package eu.alliance.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries committed outbox rows to Kafka. One replica at a time holds the lead; it is woken by its own commits and
 * looks by itself for those of the others. Whatever fails ends the lead, and the next one goes on from the unmarked
 * rows.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final long TRY_FOR_LEAD_EVERY_MILLIS = 500;

    private final RelayLeads leads;
    private final RelayFigures figures;
    private final long lookEvery;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    OutboxRelay(
            RelayLeads leads,
            RelayFigures figures,
            @ConfigProperty(name = "alliance.relay.look-every-millis") long lookEvery) {
        this.leads = leads;
        this.figures = figures;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        news.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Says that there may be something to carry. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        while (running) {
            try {
                var lead = leads.take();
                if (lead.isPresent()) {
                    carryWith(lead.get());
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The relay starts again: %s", e.toString());
            }
            rest(TRY_FOR_LEAD_EVERY_MILLIS);
        }
    }

    private void carryWith(RelayLead lead) throws SQLException {
        try (lead) {
            while (running) {
                int carried = lead.carry();
                figures.published(carried);
                if (carried == 0) {
                    rest(lookEvery);
                }
            }
        }
    }

    private void rest(long millis) {
        try {
            if (running && news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException _) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
