package eu.alliance.practice.adoption;

import eu.alliance.platform.outbox.Outbox;
import eu.alliance.practice.history.Actor;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.history.Step;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.Practice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets a practice's level of evidence by what the cities that adopted it have told: when one tells, and as time goes. */
@ApplicationScoped
public class WeighingEvidence {

    private final Outbox outbox;
    private final Chronicle chronicle;
    private final Period keep;

    WeighingEvidence(Outbox outbox, Chronicle chronicle, @ConfigProperty(name = "alliance.evidence.keep") Period keep) {
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.keep = keep;
    }

    /** Inside a transaction, which holds the practice to its end. */
    public void weigh(UUID practice, Instant now) {
        var since = now.atZone(ZoneOffset.UTC).minus(keep).toInstant();
        var level = new EvidencePolicy(Adoption.toldOf(practice), since).level();
        Practice.held(practice).ifPresent(held -> {
            var editions = Editions.of(practice);
            held.rate(editions, level, now).ifPresent(rated -> {
                outbox.record(rated);
                editions.published()
                        .ifPresent(version ->
                                chronicle.note(version, Step.EVIDENCE_CHANGED, Actor.ALLIANCE, level.name(), now));
            });
        });
    }
}
