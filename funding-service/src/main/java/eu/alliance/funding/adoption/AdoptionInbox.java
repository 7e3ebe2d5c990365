package eu.alliance.funding.adoption;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps known which cities use which practices. */
@ApplicationScoped
class AdoptionInbox implements Inbox {

    @Override
    public Set<String> topics() {
        return Set.of("practice.adoption");
    }

    @Override
    public void receive(Event event) {
        var fact = event.data(AdoptionFact.class).of(event);
        KnownAdoption.of(fact.id()).ifPresentOrElse(known -> known.hear(fact), () -> new KnownAdoption(fact).persist());
    }

    @Override
    public void clear() {
        KnownAdoption.deleteAll();
    }
}
