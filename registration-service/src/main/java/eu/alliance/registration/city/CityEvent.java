package eu.alliance.registration.city;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the house may know about a city: after each fact the whole of its public state. */
public sealed interface CityEvent extends DomainEvent {

    State city();

    /** The public state, numbered by revision: of two states the higher one is the later. */
    record State(
            UUID id,
            long revision,
            String slug,
            CityKind kind,
            LocalizedText name,
            String country,
            @Nullable Population population,
            List<Membership> memberships,
            CityStatus status) {}

    record Registered(@JsonUnwrapped State city, Instant at) implements CityEvent {}

    record Admitted(@JsonUnwrapped State city, Instant at) implements CityEvent {}

    record Changed(@JsonUnwrapped State city, Instant at) implements CityEvent {}

    record Suspended(@JsonUnwrapped State city, Instant at) implements CityEvent {}

    record Left(@JsonUnwrapped State city, Instant at) implements CityEvent {}

    record MembershipStarted(@JsonUnwrapped State city, Membership.Programme programme, Instant at)
            implements CityEvent {}

    record MembershipEnded(@JsonUnwrapped State city, Membership.Programme programme, Instant at)
            implements CityEvent {}

    @Override
    default String topic() {
        return "registration.city";
    }

    @Override
    default UUID subject() {
        return city().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(city().id());
    }

    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }
}
