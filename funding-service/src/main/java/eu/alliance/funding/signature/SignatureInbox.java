package eu.alliance.funding.signature;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps known who has signed the covenant of mayors. */
@ApplicationScoped
class SignatureInbox implements Inbox {

    @Override
    public Set<String> topics() {
        return Set.of("registration.signature");
    }

    @Override
    public void receive(Event event) {
        var fact = event.data(SignatureFact.class);
        KnownSignature.of(fact.id())
                .ifPresentOrElse(known -> known.hear(fact), () -> new KnownSignature(fact).persist());
    }

    @Override
    public void clear() {
        KnownSignature.deleteAll();
    }
}
