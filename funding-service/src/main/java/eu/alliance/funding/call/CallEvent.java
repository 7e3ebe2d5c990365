package eu.alliance.funding.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.funding.terms.Terms;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the house may know about a call: after each fact the whole of its public state. */
public sealed interface CallEvent extends DomainEvent {

    State call();

    /** The public state, numbered by revision: of two states the higher one is the later. */
    record State(
            UUID id,
            long revision,
            @Nullable UUID programmeId,
            CallStatus status,
            LocalizedText title,
            @Nullable LocalizedText summary,
            List<String> topics,
            @JsonUnwrapped Terms terms) {}

    record Announced(@JsonUnwrapped State call, Instant at) implements CallEvent {}

    record Changed(@JsonUnwrapped State call, Instant at) implements CallEvent {}

    record Opened(@JsonUnwrapped State call, Instant at) implements CallEvent {}

    record Extended(
            @JsonUnwrapped State call,
            Deadline previousDeadline,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalizedText notice,

            Instant at)
            implements CallEvent {}

    record Closed(@JsonUnwrapped State call, Instant at) implements CallEvent {}

    record Decided(@JsonUnwrapped State call, Instant at) implements CallEvent {}

    record Cancelled(
            @JsonUnwrapped State call,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalizedText notice,

            Instant at)
            implements CallEvent {}

    @Override
    default String topic() {
        return "funding.call";
    }

    @Override
    default UUID subject() {
        return call().id();
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
