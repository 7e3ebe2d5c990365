package eu.alliance.registration.programme;

import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.Timing;
import eu.alliance.registration.summit.Summit;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what changes in a programme that is out, and tells it. */
@Singleton
public class ProgrammeNews {

    private final Event<ProgrammeChanged> told;

    ProgrammeNews(Event<ProgrammeChanged> told) {
        this.told = told;
    }

    public void moved(Session session, Timing before, Instant now) {
        if (!before.equals(session.timing())) {
            tell(ProgrammeChange.moved(session, before, now), session);
        }
    }

    void cancelled(Session session, @Nullable String reason, Instant now) {
        tell(ProgrammeChange.cancelled(session, reason, now), session);
    }

    private void tell(ProgrammeChange change, Session session) {
        if (Summit.count("id = ?1 and announcedAt is not null", session.summitId()) > 0) {
            change.persist();
            told.fire(new ProgrammeChanged(change, session));
        }
    }
}
