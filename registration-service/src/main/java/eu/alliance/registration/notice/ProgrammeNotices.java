package eu.alliance.registration.notice;

import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.mail.Message;
import eu.alliance.registration.attendance.Contact;
import eu.alliance.registration.overlap.Overlap;
import eu.alliance.registration.place.Bookings;
import eu.alliance.registration.programme.ProgrammeChange;
import eu.alliance.registration.programme.ProgrammeChange.What;
import eu.alliance.registration.programme.ProgrammeChanged;
import eu.alliance.registration.session.Timing;
import eu.alliance.registration.summit.Summit;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells those who meant to go that an announced programme changed: who booked, or all where nobody needs to. */
@Singleton
class ProgrammeNotices {

    static final String KIND = "PROGRAMME_CHANGE";

    private final Mailbox mailbox;

    ProgrammeNotices(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void changed(@Observes ProgrammeChanged news) {
        var session = news.session();
        var concerned = session.capacity() == null
                ? Contact.at(session.summitId())
                : Contact.of(Bookings.delegationsIn(session.id()));
        var clashing = news.change().what().contains(What.TIME) ? Overlap.with(session.id()) : Map.<UUID, Long>of();
        Summit summit = Summit.findById(session.summitId());
        for (var contact : concerned) {
            var words = NoticeWords.in(contact.language(), summit);
            var values = words.values(contact.name(), session);
            values.put("facts", facts(words, news.change(), clashing.getOrDefault(contact.delegationId(), 0L)));
            mailbox.post(Message.of(
                    session.id(),
                    KIND,
                    contact.email(),
                    words.language(),
                    words.say("programme.subject", values),
                    words.say("programme.text", values)));
        }
    }

    private static String facts(NoticeWords words, ProgrammeChange change, long clashing) {
        var facts = new ArrayList<String>();
        change.what().forEach(what -> facts.add(fact(words, what, change)));
        if (clashing > 0) {
            facts.add(words.say("programme.overlap", Map.of("people", Long.toString(clashing))));
        }
        if (change.reason() != null) {
            facts.add(words.say("programme.reason", Map.of("reason", change.reason())));
        }
        return String.join("\n", facts);
    }

    private static String fact(NoticeWords words, What what, ProgrammeChange change) {
        var before = change.before();
        var after = Objects.requireNonNullElse(change.after(), before);
        return switch (what) {
            case TIME ->
                words.say("programme.time", Map.of("before", time(words, before), "after", time(words, after)));
            case ROOM -> words.say("programme.room", Map.of("before", room(before), "after", room(after)));
            case CANCELLATION -> words.say("programme.cancelled", Map.of("before", time(words, before)));
        };
    }

    private static String time(NoticeWords words, Timing timing) {
        return words.moment(timing.startsAt()) + " – " + words.moment(timing.endsAt());
    }

    private static String room(Timing timing) {
        return Objects.requireNonNullElse(timing.room(), "–");
    }
}
