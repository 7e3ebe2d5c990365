package eu.alliance.funding.question;

import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What everyone may know about a question; who asked isn't among it. */
sealed interface QuestionEvent extends DomainEvent {

    UUID id();

    record Answered(UUID id, long revision, UUID callId, LocalizedText text, LocalizedText answer, Instant at)
            implements QuestionEvent {}

    @Override
    default String topic() {
        return "funding.question";
    }

    @Override
    default UUID subject() {
        return id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.empty();
    }

    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }
}
