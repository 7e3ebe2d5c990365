package eu.alliance.registration.submission;

import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.mail.Message;
import eu.alliance.platform.print.Wording;
import eu.alliance.registration.attendance.Contact;
import eu.alliance.registration.city.City;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationEvent;
import eu.alliance.registration.summit.Summit;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tells a delegation's secretary, or its head where it has none, what the secretariat has decided. */
@Singleton
class DelegationNotices {

    static final Wording WORDING = Wording.of(DelegationNotices.class, "/wording/delegation");

    private final Mailbox mailbox;

    DelegationNotices(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void tell(DelegationEvent event, Delegation delegation, Summit summit) {
        var told = switch (event) {
            case DelegationEvent.Confirmed _ -> Optional.of("confirmed");
            case DelegationEvent.Returned _ -> Optional.of("returned");
            case DelegationEvent.Rejected _ -> Optional.of("rejected");
            case DelegationEvent.Submitted _, DelegationEvent.ChangeRequested _, DelegationEvent.Withdrawn _ ->
                Optional.<String>empty();
        };
        told.ifPresent(decision -> post(decision, delegation, summit));
    }

    private void post(String decision, Delegation delegation, Summit summit) {
        City city = City.findById(delegation.cityId());
        var words = WORDING.in(city.letterLanguage());
        var reader = Contact.of(List.of(delegation.id())).stream().findFirst();
        var values = new HashMap<String, String>();
        values.put("name", reader.map(Contact::name).orElse(""));
        values.put("city", city.name().in(words.language()));
        values.put("summit", summit.title().in(words.language()));
        values.put("reason", Objects.requireNonNullElse(delegation.reason(), ""));
        mailbox.post(Message.of(
                delegation.id(),
                "DELEGATION_" + decision.toUpperCase(Locale.ROOT),
                reader.map(Contact::email).orElse(null),
                words.language(),
                words.say("notice." + decision + ".subject", values),
                words.say("notice." + decision + ".text", values)));
    }
}
