package eu.alliance.registration.summit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rest of the house may know about a summit: after each fact the whole of its public state. */
public sealed interface SummitEvent extends DomainEvent {

    State summit();

    /** The public state, numbered by revision. */
    record State(
            UUID id,
            long revision,
            String slug,
            LocalizedText title,
            UUID hostCityId,
            LocalDate startsOn,
            LocalDate endsOn,
            String zone,
            List<String> languages,
            Deadline registrationDeadline,
            SummitStatus status) {}

    record Announced(@JsonUnwrapped State summit, Instant at) implements SummitEvent {}

    record RegistrationOpened(@JsonUnwrapped State summit, Instant at) implements SummitEvent {}

    record RegistrationClosed(@JsonUnwrapped State summit, Instant at) implements SummitEvent {}

    record Started(@JsonUnwrapped State summit, Instant at) implements SummitEvent {}

    record Concluded(@JsonUnwrapped State summit, Instant at) implements SummitEvent {}

    record Cancelled(@JsonUnwrapped State summit, Instant at) implements SummitEvent {}

    @Override
    default String topic() {
        return "registration.summit";
    }

    @Override
    default UUID subject() {
        return summit().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(summit().hostCityId());
    }

    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }
}
