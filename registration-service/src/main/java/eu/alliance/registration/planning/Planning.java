package eu.alliance.registration.planning;

import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.capacity.PlacesChanged;
import eu.alliance.registration.programme.ProgrammeNews;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionDetails;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Plans a session that is held, with all that follows from it: papers, news, and places that may be free now. */
@Singleton
class Planning {

    private final SessionPapers papers;
    private final ProgrammeNews news;
    private final Event<PlacesChanged> changes;

    Planning(SessionPapers papers, ProgrammeNews news, Event<PlacesChanged> changes) {
        this.papers = papers;
        this.news = news;
        this.changes = changes;
    }

    void begin(Session session) {
        session.persist();
        papers.add(session.id(), session.details());
    }

    void again(Company company, Session session, SessionDetails details, Instant now) {
        var before = session.timing();
        papers.settle(session.id(), session.details(), details);
        session.plan(details, now);
        news.moved(session, before, now);
        changes.fire(new PlacesChanged(company, now));
    }
}
