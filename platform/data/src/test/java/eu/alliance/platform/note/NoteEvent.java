package eu.alliance.platform.note;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public sealed interface NoteEvent extends DomainEvent {

    UUID noteId();

    UUID cityId();

    @Override
    default String topic() {
        return "note.note";
    }

    @Override
    default UUID subject() {
        return noteId();
    }

    @Override
    @JsonIgnore
    default Optional<UUID> owner() {
        return Optional.of(cityId());
    }

    @Override
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    record Posted(UUID noteId, UUID cityId, String title, long revision, Instant at) implements NoteEvent {}

    record Renamed(UUID noteId, UUID cityId, String title, long revision, Instant at) implements NoteEvent {}
}
