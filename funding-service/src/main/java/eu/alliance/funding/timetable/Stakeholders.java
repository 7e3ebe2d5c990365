package eu.alliance.funding.timetable;

import eu.alliance.funding.call.CallEvent;
import eu.alliance.platform.events.DomainEvent;
import java.time.Instant;
import java.util.List;

/** Who has something under way under a call; the feature that knows them says what they are told. */
public interface Stakeholders {

    /** What each is told when a call was extended or cancelled. */
    List<DomainEvent> notices(CallEvent fact, Instant now);
}
