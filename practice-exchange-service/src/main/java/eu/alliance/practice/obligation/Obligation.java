package eu.alliance.practice.obligation;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a consortium publishes what came of its grant, as funding last told of it; its id is the grant's. */
@Entity
class Obligation extends Aggregate {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<UUID> cities;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> practices = List.of();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Obligation() {}

    Obligation(ObligationInbox.Told told, Instant since) {
        super(told.id(), since);
        this.title = told.title();
        this.cities = told.cityIds();
    }

    static Optional<Obligation> of(UUID grant) {
        return findByIdOptional(grant);
    }

    void answerWith(UUID practice, Instant at) {
        if (!practices.contains(practice)) {
            practices = Stream.concat(practices.stream(), Stream.of(practice)).toList();
            touch(at);
        }
    }

    LocalizedText title() {
        return title;
    }

    /** The consortium, the coordinator first. */
    List<UUID> cities() {
        return cities;
    }

    /** The practices that it named as results. */
    List<UUID> practices() {
        return practices;
    }
}
