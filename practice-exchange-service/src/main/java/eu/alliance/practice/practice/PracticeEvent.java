package eu.alliance.practice.practice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the house may know about a published practice; of a restricted one that it is there, no more. */
public sealed interface PracticeEvent extends DomainEvent {

    State practice();

    /**
     * The state after a fact, numbered by revision: of two the higher one is the later. Whatever is null is left out.
     *
     * @param sensitivity the new one; a reader whom it shuts out drops what they hold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            long revision,
            Sensitivity sensitivity,
            PracticeStatus status,
            @Nullable Integer version,
            @Nullable UUID cityId,
            @Nullable LocalizedText title,
            @Nullable List<String> topics,
            @Nullable Prevention prevention,
            @Nullable String originalLanguage,
            @Nullable List<String> languages,
            @Nullable Evidence evidence,
            @Nullable String sha256,
            @JsonIgnore UUID owner) {

        static State of(Practice practice, PracticeVersion version) {
            var content = version.content();
            return version.sensitivity() == Sensitivity.RESTRICTED
                    ? bare(practice, version)
                    : new State(
                            practice.id(),
                            practice.revision(),
                            version.sensitivity(),
                            version.status(),
                            version.number(),
                            practice.cityId(),
                            content.title(),
                            content.topics(),
                            content.prevention(),
                            content.originalLanguage(),
                            version.languages(),
                            version.evidence(),
                            version.sha256(),
                            practice.cityId());
        }

        /** Its id and what to do about it. */
        static State bare(Practice practice, PracticeVersion version) {
            return new State(
                    practice.id(),
                    practice.revision(),
                    version.sensitivity(),
                    version.status(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    practice.cityId());
        }
    }

    record Published(
            @JsonUnwrapped State practice, @JsonIgnore Instant at) implements PracticeEvent {}

    /**
     * A new version took the old one's place.
     *
     * @param audience the sensitivity by which this event is seen
     */
    record Revised(
            @JsonUnwrapped State practice,
            @JsonIgnore Sensitivity audience,
            @JsonIgnore Instant at) implements PracticeEvent {

        /** Tells those who held the former version that the new one is not for all of them. */
        static Revised closing(Practice practice, PracticeVersion former, PracticeVersion fresh, Instant at) {
            return new Revised(State.bare(practice, fresh), former.sensitivity(), at);
        }

        @Override
        public Visibility visibility() {
            return audience.visibility();
        }
    }

    record Archived(
            @JsonUnwrapped State practice, @JsonIgnore Instant at) implements PracticeEvent {}

    record Withdrawn(
            @JsonUnwrapped State practice, @JsonIgnore Instant at) implements PracticeEvent {}

    /** Its city is asked to refresh it; told to nobody else. */
    record RefreshRequested(
            @JsonUnwrapped State practice, @JsonIgnore Instant at) implements PracticeEvent {

        @Override
        public Visibility visibility() {
            return Visibility.OWNER;
        }
    }

    @Override
    default String topic() {
        return "practice.practice";
    }

    @Override
    default UUID subject() {
        return practice().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(practice().owner());
    }

    @Override
    default Visibility visibility() {
        return practice().sensitivity().visibility();
    }
}
