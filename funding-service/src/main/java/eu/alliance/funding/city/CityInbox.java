package eu.alliance.funding.city;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the cities known: each event carries the whole of a city's public state. */
@ApplicationScoped
class CityInbox implements Inbox {

    @Override
    public Set<String> topics() {
        return Set.of("registration.city");
    }

    @Override
    public void receive(Event event) {
        var fact = event.data(CityFact.class);
        KnownCity.of(fact.id()).ifPresentOrElse(known -> known.hear(fact), () -> new KnownCity(fact).persist());
    }

    @Override
    public void clear() {
        KnownCity.deleteAll();
    }
}
