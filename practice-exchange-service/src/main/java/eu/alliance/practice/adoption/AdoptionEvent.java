package eu.alliance.practice.adoption;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.practice.adoption.Adoption.Evaluation;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the house may know of an adoption; of a restricted practice's, the two ids only. */
sealed interface AdoptionEvent extends DomainEvent {

    State adoption();

    /**
     * The state after a fact, numbered by revision. Whatever is null is left out.
     *
     * @param sensitivity the practice's, by which this is seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            long revision,
            Sensitivity sensitivity,
            @Nullable UUID practiceId,
            @Nullable Integer version,
            @Nullable UUID cityId,
            @Nullable AdoptionStage stage,
            Evaluation.@Nullable Outcome outcome,
            @Nullable Instant startedAt,
            @JsonIgnore UUID owner) {

        static State of(Adoption adoption, Sensitivity sensitivity) {
            return sensitivity == Sensitivity.RESTRICTED
                    ? new State(
                            adoption.id(),
                            adoption.revision(),
                            sensitivity,
                            adoption.practiceId(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            adoption.cityId())
                    : new State(
                            adoption.id(),
                            adoption.revision(),
                            sensitivity,
                            adoption.practiceId(),
                            adoption.version(),
                            adoption.cityId(),
                            adoption.stage(),
                            adoption.evaluation().map(Evaluation::outcome).orElse(null),
                            adoption.createdAt(),
                            adoption.cityId());
        }
    }

    record Started(
            @JsonUnwrapped State adoption, @JsonIgnore Instant at) implements AdoptionEvent {}

    record StageChanged(
            @JsonUnwrapped State adoption, @JsonIgnore Instant at) implements AdoptionEvent {}

    record Evaluated(
            @JsonUnwrapped State adoption, @JsonIgnore Instant at) implements AdoptionEvent {}

    record Abandoned(
            @JsonUnwrapped State adoption, @JsonIgnore Instant at) implements AdoptionEvent {}

    @Override
    default String topic() {
        return "practice.adoption";
    }

    @Override
    default UUID subject() {
        return adoption().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(adoption().owner());
    }

    @Override
    default Visibility visibility() {
        return adoption().sensitivity().visibility();
    }
}
