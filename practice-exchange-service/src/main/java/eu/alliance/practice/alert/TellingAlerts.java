package eu.alliance.practice.alert;

import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.practice.alert.Alert.Stretch;
import eu.alliance.practice.index.LibraryIndex;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Readers;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Order;
import eu.alliance.practice.text.SearchText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells cities what is new to their searches: what they may read at that moment, and once: the held alert decides which
 * of several replicas tells. It waits until every index has what was published before.
 */
@Singleton
class TellingAlerts {

    private static final Logger LOG = Logger.getLogger(TellingAlerts.class);
    private static final int MOST = 500;

    private final LibraryIndex index;
    private final Outbox outbox;
    private final Mailbox mailbox;
    private final Clock clock;
    private final Duration settling;
    private final String publicUrl;

    TellingAlerts(
            LibraryIndex index,
            Outbox outbox,
            Mailbox mailbox,
            Clock clock,
            @ConfigProperty(name = "alliance.alerts.settling") Duration settling,
            @ConfigProperty(name = "alliance.public-url") String publicUrl) {
        this.index = index;
        this.outbox = outbox;
        this.mailbox = mailbox;
        this.clock = clock;
        this.settling = settling;
        this.publicUrl = publicUrl;
    }

    @Scheduled(every = "{alliance.alerts.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        look(clock.instant().minus(settling));
    }

    void look(Instant now) {
        for (var due : QuarkusTransaction.requiringNew().call(() -> Alert.dueAt(now))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(due, now));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Alert %s waits for the next round", due);
            }
        }
    }

    /** Within a transaction, which holds the alert to its end. */
    void tell(UUID id, Instant now) {
        Alert.held(id)
                .ifPresent(alert -> alert.come(now).ifPresent(stretch -> {
                    var fresh = fresh(alert, stretch);
                    if (!fresh.isEmpty()) {
                        tell(alert, stretch, fresh, now);
                    }
                }));
    }

    private void tell(Alert alert, Stretch stretch, List<PracticeVersion> fresh, Instant now) {
        switch (alert.details().channel()) {
            case EMAIL -> mailbox.post(new AlertLetter(alert, fresh, publicUrl).message());
            case WEBHOOK ->
                outbox.record(new AlertEvent.Matched(
                        alert.id(),
                        stretch.after(),
                        stretch.until(),
                        fresh.stream().map(AlertEvent.New::of).toList(),
                        alert.cityId(),
                        now));
        }
    }

    // the index finds, the rows have the last word on who may read and when it was published
    private List<PracticeVersion> fresh(Alert alert, Stretch stretch) {
        var reader = Readers.ofCity(alert.cityId());
        var found = index.ask(inquiry(alert, stretch, reader)).hits().stream()
                .map(Inquiry.Hit::version)
                .toList();
        return PracticeVersion.<PracticeVersion>list("id in ?1", found).stream()
                .filter(version -> version.status() == PracticeStatus.PUBLISHED
                        && reader.mayRead(version.readableBy())
                        && version.publishedAt().filter(stretch::holds).isPresent())
                .sorted(Comparator.comparing(version -> version.publishedAt().orElseThrow()))
                .toList();
    }

    private static Inquiry inquiry(Alert alert, Stretch stretch, Reader reader) {
        var filters = alert.details().search().changedSince(stretch.after());
        return new Inquiry(
                reader,
                filters.text().map(SearchText::asSaid),
                filters.conditions(),
                Order.NEWEST_PUBLISHED,
                Optional.empty(),
                MOST);
    }
}
