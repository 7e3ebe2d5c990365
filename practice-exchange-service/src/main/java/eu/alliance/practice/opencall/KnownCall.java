package eu.alliance.practice.opencall;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A call for applications as funding last told of it; of two tellings the higher revision holds. */
@Entity
class KnownCall extends Aggregate {

    /** Funding's revision, not this copy's. */
    private long told;

    private String status;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline deadline;

    private Instant deadlineAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Participations participations;

    @SuppressWarnings("NullAway.Init") // JPA
    protected KnownCall() {}

    @SuppressWarnings("NullAway.Init") // take() sets the rest
    KnownCall(CallInbox.State call, Instant at) {
        super(call.id(), at);
        take(call);
    }

    static Optional<KnownCall> of(UUID id) {
        return findByIdOptional(id);
    }

    /** Open at an instant, whether or not the word has come that a call has closed. */
    static Listing<KnownCall> openAt(Instant now, Collection<String> topics) {
        return Listing.of(KnownCall.class)
                .where("e.status = 'OPEN'")
                .where("e.deadlineAt >= :now", "now", now)
                .where("array_intersects(e.topics, :topics)", "topics", topics.toArray(String[]::new));
    }

    void hear(CallInbox.State call, Instant at) {
        if (call.revision() > told) {
            take(call);
            touch(at);
        }
    }

    private void take(CallInbox.State call) {
        told = call.revision();
        status = call.status();
        title = call.title();
        topics = List.copyOf(call.topics());
        deadline = call.deadline();
        deadlineAt = deadline.moment();
        participations = call.eligibility();
    }

    LocalizedText title() {
        return title;
    }

    List<String> topics() {
        return topics;
    }

    Deadline deadline() {
        return deadline;
    }

    boolean isFor(String country) {
        return participations.admit(country, deadline.local().toLocalDate());
    }
}
