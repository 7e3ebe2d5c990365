package eu.alliance.registration.letter;

import eu.alliance.platform.idempotency.Seal;
import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.mail.Message;
import eu.alliance.registration.city.City;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.summit.Summit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written about an invitation, each time with a token of its own to answer with. */
@Singleton
public class Correspondence {

    private final Mailbox mailbox;
    private final Seal seal;

    Correspondence(Mailbox mailbox, Seal seal) {
        this.mailbox = mailbox;
        this.seal = seal;
    }

    public void invite(Invitation invitation, Instant now) {
        post(invitation, LetterKind.INVITATION, LetterToken.issue(invitation.id(), now));
    }

    public void remind(Invitation invitation, Instant now) {
        post(invitation, LetterKind.INVITATION_REMINDER, LetterToken.issue(invitation.id(), now));
    }

    /** To the deputy, who alone answers from now on. */
    public void transfer(Invitation invitation, Instant now) {
        LetterToken.endThoseOf(invitation.id());
        post(invitation, LetterKind.INVITATION_TRANSFER, LetterToken.issue(invitation.id(), now));
    }

    public void revoke(Invitation invitation) {
        LetterToken.endThoseOf(invitation.id());
        post(invitation, LetterKind.INVITATION_REVOCATION, null);
    }

    private void post(Invitation invitation, LetterKind kind, @Nullable String token) {
        City city = City.findById(invitation.cityId());
        Summit summit = Summit.findById(invitation.summitId());
        var deputy = invitation.deputy();
        var words = LetterWords.in(invitation.language());
        var values = values(words, invitation, city, summit);
        var text = words.say(kind.key("text"), values);
        mailbox.post(Message.of(
                invitation.id(),
                kind.name(),
                deputy == null ? city.contactEmail() : deputy.email(),
                words.language(),
                words.say(kind.key("subject"), values),
                token == null
                        ? text
                        : text + "\n" + words.say("mail.answer", with(values, "token", seal.close(token)))));
    }

    private static Map<String, String> values(LetterWords words, Invitation invitation, City city, Summit summit) {
        var deputy = invitation.deputy();
        return Map.of(
                "summit", summit.title().in(words.language()),
                "city", city.name().in(words.language()),
                "name", deputy == null ? "" : deputy.name(),
                "from", words.date(summit.startsOn()),
                "until", words.date(summit.plan().endsOn()),
                "deadline", words.moment(invitation.expiresAt(), summit.zone()),
                "invitation", invitation.id().toString());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }
}
