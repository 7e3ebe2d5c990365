package eu.alliance.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that has happened, named in the past tense. A record's own components are its payload; no personal data
 * among them.
 */
public interface DomainEvent {

    /** Kafka topic, {@code service.aggregate}. */
    @JsonIgnore
    String topic();

    /** What it happened to; the Kafka key, so that one subject's events stay in order. */
    @JsonIgnore
    UUID subject();

    /** When it became true. */
    @JsonIgnore
    Instant at();

    /** Whose it is, if any city's. */
    @JsonIgnore
    Optional<UUID> owner();

    @JsonIgnore
    Visibility visibility();

    /** CloudEvents type: {@code eu.alliance.<topic>.<fact>.v<version>}. */
    @JsonIgnore
    default String type() {
        return "eu.alliance.%s.%s.v1".formatted(topic(), factOf(getClass()));
    }

    /** A record's name in kebab-case: {@code RegistrationOpened} is {@code registration-opened}. */
    static String factOf(Class<?> fact) {
        return fact.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
