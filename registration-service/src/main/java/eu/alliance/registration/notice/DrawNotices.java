package eu.alliance.registration.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.mail.Message;
import eu.alliance.registration.allocation.VisitsDrawn;
import eu.alliance.registration.allocation.VisitsDrawn.Lot;
import eu.alliance.registration.attendance.Contact;
import eu.alliance.registration.protection.ProtectedPerson;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.summit.Summit;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells each delegation in one letter what a draw gave its people; nothing of those who are protected. */
@Singleton
class DrawNotices {

    static final String KIND = "VISITS_DRAWN";

    private final Mailbox mailbox;

    DrawNotices(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void drawn(@Observes VisitsDrawn news) {
        var hidden =
                ProtectedPerson.among(news.lots().stream().map(Lot::delegate).toList());
        var lots = news.lots().stream()
                .filter(lot -> !hidden.contains(lot.delegate()))
                .collect(groupingBy(Lot::delegation));
        Summit summit = Summit.findById(news.summit());
        var programme = Session.programmeOf(news.summit());
        for (var contact : Contact.of(lots.keySet())) {
            var words = NoticeWords.in(contact.language(), summit);
            var values = Map.of(
                    "name", contact.name(),
                    "summit", summit.title().in(words.language()),
                    "facts", facts(words, programme, lots.getOrDefault(contact.delegationId(), List.of())));
            mailbox.post(Message.of(
                    news.allocation(),
                    KIND,
                    contact.email(),
                    words.language(),
                    words.say("draw.subject", values),
                    words.say("draw.text", values)));
        }
    }

    private static String facts(NoticeWords words, List<Session> programme, List<Lot> lots) {
        var places = lots.stream().flatMap(lot -> lot.sessions().stream()).collect(groupingBy(id -> id, counting()));
        var facts = new ArrayList<String>();
        programme.stream()
                .filter(session -> places.containsKey(session.id()))
                .forEach(session -> facts.add(words.say(
                        "draw.given",
                        Map.of(
                                "session", session.title().in(words.language()),
                                "when", words.moment(session.startsAt()),
                                "places", String.valueOf(places.get(session.id()))))));
        var blanks = lots.stream().filter(lot -> lot.sessions().isEmpty()).count();
        if (blanks > 0) {
            facts.add(words.say("draw.blank", Map.of("people", Long.toString(blanks))));
        }
        return String.join("\n", facts);
    }
}
