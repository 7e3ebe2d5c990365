package eu.alliance.registration.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.mail.Message;
import eu.alliance.registration.attendance.Contact;
import eu.alliance.registration.protection.ProtectedPerson;
import eu.alliance.registration.summit.Summit;
import eu.alliance.registration.waitinglist.PlacesPassedOn;
import eu.alliance.registration.waitinglist.PlacesPassedOn.Passed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tells those who waited that places are theirs, or until when they are offered; never where a protected person goes. */
@Singleton
class PlaceNotices {

    private final Mailbox mailbox;

    PlaceNotices(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void passedOn(@Observes PlacesPassedOn news) {
        var hidden = ProtectedPerson.among(
                news.places().stream().map(Passed::delegate).toList());
        var shown = news.places().stream()
                .filter(place -> !hidden.contains(place.delegate()))
                .toList();
        var contacts = Contact.of(shown.stream().map(Passed::delegation).collect(toSet())).stream()
                .collect(toMap(Contact::delegationId, Function.identity()));
        for (var places : byBooking(shown)) {
            var contact = contacts.get(places.getFirst().delegation());
            if (contact != null) {
                post(places, contact);
            }
        }
    }

    // places of one booking were passed on together, in one session and by one city's working hours
    private static Collection<List<Passed>> byBooking(List<Passed> places) {
        return places.stream().collect(groupingBy(Passed::booking)).values();
    }

    private void post(List<Passed> places, Contact contact) {
        var first = places.getFirst();
        var session = first.session();
        Summit summit = Summit.findById(session.summitId());
        var words = NoticeWords.in(contact.language(), summit);
        var values = words.values(contact.name(), session);
        values.put("places", Integer.toString(places.size()));
        values.put("when", words.moment(session.startsAt()));
        var deed = "given";
        if (first.until() != null) {
            deed = "offered";
            values.put("until", words.moment(first.until()));
        }
        mailbox.post(Message.of(
                first.booking(),
                "PLACE_" + deed.toUpperCase(Locale.ROOT),
                contact.email(),
                words.language(),
                words.say("place." + deed + ".subject", values),
                words.say("place." + deed + ".text", values)));
    }
}
