package eu.alliance.practice.city;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import eu.alliance.platform.value.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Folds the registration's facts about cities; each carries the city's whole public state. */
@ApplicationScoped
class CityInbox implements Inbox {

    /** What is read of a city. */
    record State(UUID id, long revision, String slug, LocalizedText name, String country, String status) {}

    @Override
    public Set<String> topics() {
        return Set.of("registration.city");
    }

    @Override
    public void receive(Event event) {
        var told = event.data(State.class);
        KnownCity.<KnownCity>findByIdOptional(told.id())
                .ifPresentOrElse(city -> city.hear(told), () -> new KnownCity(told).persist());
    }

    @Override
    public void clear() {
        KnownCity.deleteAll();
    }
}
