package eu.alliance.practice.ageing;

import eu.alliance.platform.outbox.Outbox;
import eu.alliance.practice.adoption.WeighingEvidence;
import eu.alliance.practice.history.Actor;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.history.Step;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.Practice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks once a day after what time does: evidence grows old, cities are asked to refresh what is stale, and what they
 * don't refresh is archived. Any number of replicas may do so: the held practice decides.
 */
@Singleton
class AgeingPractices {

    private static final Logger LOG = Logger.getLogger(AgeingPractices.class);

    private final WeighingEvidence evidence;
    private final Outbox outbox;
    private final Chronicle chronicle;
    private final FreshnessPolicy policy;
    private final Clock clock;

    AgeingPractices(
            WeighingEvidence evidence,
            Outbox outbox,
            Chronicle chronicle,
            Clock clock,
            @ConfigProperty(name = "alliance.practice.stale-after") Period staleAfter,
            @ConfigProperty(name = "alliance.practice.grace") Period grace) {
        this.evidence = evidence;
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.policy = new FreshnessPolicy(staleAfter, grace);
        this.clock = clock;
    }

    @Scheduled(cron = "${alliance.practice.ageing-cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        look(clock.instant());
    }

    void look(Instant now) {
        forEach(Practice.withEvidenceToWeigh(), practice -> evidence.weigh(practice, now));
        forEach(Practice.stale(policy.staleBefore(now)), practice -> remind(practice, now));
        forEach(Practice.remindedBefore(policy.lapsedBefore(now)), practice -> archive(practice, now));
    }

    private void remind(UUID practice, Instant now) {
        Practice.held(practice).ifPresent(held -> {
            var editions = Editions.of(practice);
            held.remind(editions, policy.staleBefore(now), now).ifPresent(asked -> {
                outbox.record(asked);
                note(editions, Step.REFRESH_REQUESTED, now);
            });
        });
    }

    private void archive(UUID practice, Instant now) {
        Practice.held(practice).ifPresent(held -> {
            var editions = Editions.of(practice);
            for (var archived : held.archiveUnrefreshed(editions, policy.lapsedBefore(now), now)) {
                outbox.record(archived);
                note(editions, Step.ARCHIVED, now);
            }
        });
    }

    private void note(Editions editions, Step step, Instant now) {
        editions.published().ifPresent(version -> chronicle.note(version, step, Actor.ALLIANCE, now));
    }

    private static void forEach(List<UUID> practices, Consumer<UUID> step) {
        for (var practice : practices) {
            try {
                QuarkusTransaction.requiringNew().run(() -> step.accept(practice));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Practice %s waits for the next round", practice);
            }
        }
    }
}
