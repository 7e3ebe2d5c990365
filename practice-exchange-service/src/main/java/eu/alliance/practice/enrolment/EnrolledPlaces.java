package eu.alliance.practice.enrolment;

import eu.alliance.practice.training.Places;
import eu.alliance.practice.training.Training;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Places, by who is enrolled. */
@ApplicationScoped
class EnrolledPlaces implements Places {

    @Override
    public int taken(UUID training) {
        return Enrolment.confirmedIn(training);
    }

    @Override
    public int awaited(UUID training) {
        return Enrolment.waitingIn(training).size();
    }

    @Override
    public void fill(Training training, Instant now) {
        Enrolment.promote(training, now);
    }

    @Override
    public void release(Training training, Instant now) {
        Enrolment.activeIn(training.id()).forEach(enrolment -> enrolment.cancel(now));
    }
}
