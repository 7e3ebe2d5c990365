package eu.alliance.practice.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.practice.practice.PracticeVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a city's alerts tell it as events; nobody else sees them, and what a practice says is in none of them. */
sealed interface AlertEvent extends DomainEvent {

    /** A version that is new. */
    record New(UUID id, int version) {

        static New of(PracticeVersion version) {
            return new New(version.practiceId(), version.number());
        }
    }

    /**
     * Something was published that an alert looks for.
     *
     * @param id the alert's
     * @param after and until: when it was published
     */
    record Matched(
            UUID id,
            Instant after,
            Instant until,
            List<New> practices,
            @JsonIgnore UUID city,
            @JsonIgnore Instant at) implements AlertEvent {

        @Override
        public UUID subject() {
            return id;
        }

        @Override
        public Optional<UUID> owner() {
            return Optional.of(city);
        }
    }

    @Override
    default String topic() {
        return "practice.alert";
    }

    @Override
    default Visibility visibility() {
        return Visibility.OWNER;
    }
}
