package eu.alliance.registration.delegation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the rest of the house may know about a delegation: its state and how many come, never who. */
public sealed interface DelegationEvent extends DomainEvent {

    State delegation();

    /** The state, numbered by revision. */
    record State(UUID id, long revision, UUID summitId, UUID cityId, DelegationStatus status, int delegates) {}

    record Submitted(@JsonUnwrapped State delegation, Instant at) implements DelegationEvent {}

    record Confirmed(@JsonUnwrapped State delegation, Instant at) implements DelegationEvent {}

    record Returned(@JsonUnwrapped State delegation, Instant at) implements DelegationEvent {}

    record Rejected(@JsonUnwrapped State delegation, Instant at) implements DelegationEvent {}

    record ChangeRequested(@JsonUnwrapped State delegation, Instant at) implements DelegationEvent {}

    record Withdrawn(@JsonUnwrapped State delegation, Instant at) implements DelegationEvent {}

    @Override
    default String topic() {
        return "registration.delegation";
    }

    @Override
    default UUID subject() {
        return delegation().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(delegation().cityId());
    }

    @Override
    default Visibility visibility() {
        return Visibility.OWNER;
    }
}
