package eu.alliance.funding.practice;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the published practices known, and which of them were withdrawn. */
@ApplicationScoped
class PracticeInbox implements Inbox {

    @Override
    public Set<String> topics() {
        return Set.of("practice.practice");
    }

    @Override
    public void receive(Event event) {
        var fact = event.data(PracticeFact.class).of(event.cityId());
        KnownPractice.of(fact.id()).ifPresentOrElse(known -> known.hear(fact), () -> new KnownPractice(fact).persist());
    }

    @Override
    public void clear() {
        KnownPractice.deleteAll();
    }
}
