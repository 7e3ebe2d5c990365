package eu.alliance.practice.enrolment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets who took part in a training once it is long over; that somebody did is still counted. */
@Singleton
class ForgettingParticipants {

    private final Clock clock;
    private final Period keep;

    ForgettingParticipants(Clock clock, @ConfigProperty(name = "alliance.trainings.keep-participants") Period keep) {
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(cron = "${alliance.trainings.forget-cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        forget(clock.instant());
    }

    @Transactional
    int forget(Instant now) {
        var over =
                Enrolment.startedBefore(now.atZone(ZoneOffset.UTC).minus(keep).toInstant());
        over.forEach(enrolment -> enrolment.forget(now));
        if (!over.isEmpty()) {
            Enrolment.forgetInTrail(over.stream().map(Enrolment::id).toList());
        }
        return over.size();
    }
}
