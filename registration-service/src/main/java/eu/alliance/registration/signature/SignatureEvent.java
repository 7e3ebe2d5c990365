package eu.alliance.registration.signature;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.registration.declaration.Declaration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the rest of the house may know about a signature: which city, which wording, never who held the pen. */
sealed interface SignatureEvent extends DomainEvent {

    State signature();

    /** The state, numbered by revision. */
    record State(
            UUID id,
            long revision,
            UUID declarationId,
            Declaration.Kind kind,
            UUID cityId,
            int version,
            String sha256,
            SignatureStatus status) {}

    record Signed(@JsonUnwrapped State signature, Instant at) implements SignatureEvent {}

    /** The city's own affair: nobody else is told who would not sign. */
    record Declined(@JsonUnwrapped State signature, Instant at) implements SignatureEvent {

        @Override
        public Visibility visibility() {
            return Visibility.OWNER;
        }
    }

    record Withdrawn(@JsonUnwrapped State signature, Instant at) implements SignatureEvent {}

    @Override
    default String topic() {
        return "registration.signature";
    }

    @Override
    default UUID subject() {
        return signature().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(signature().cityId());
    }

    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }
}
