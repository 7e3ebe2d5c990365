package eu.alliance.registration.programme;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ProductId;
import biweekly.property.Status;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.session.SessionStatus;
import eu.alliance.registration.session.SessionView;
import java.util.Date;

/**
 * The programme as a calendar (RFC 5545) in one language.
 *
 * @param language whose titles are used where there are any
 */
record ProgrammeCalendar(String language, ProgrammeView programme) implements Tagged {

    @Override
    public long revision() {
        return programme.revision();
    }

    String text() {
        var calendar = new ICalendar();
        calendar.setProductId(new ProductId("-//Alliance of European cities//Summit programme//EN"));
        calendar.setName(programme.title().in(language));
        programme.items().forEach(session -> calendar.addEvent(event(session)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(SessionView session) {
        var event = new VEvent();
        event.setUid(session.id() + "@alliance.example");
        // when it was last changed: the same programme is the same calendar to the byte
        event.setDateTimeStamp(Date.from(session.updatedAt()));
        event.setSequence(Math.toIntExact(session.revision() - 1));
        event.setSummary(session.title().in(language));
        event.setDateStart(Date.from(session.startsAt()));
        event.setDateEnd(Date.from(session.endsAt()));
        if (session.room() != null) {
            event.setLocation(session.room());
        }
        event.setStatus(session.status() == SessionStatus.CANCELLED ? Status.cancelled() : Status.confirmed());
        event.addCategories(session.kind().name());
        return event;
    }
}
