package eu.alliance.registration.retention;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that somebody's data, or what a journey cost, stays for now: neither erased nor purged. */
@Entity
class LegalHold extends Aggregate {

    /** What is held. */
    enum Subject {
        DELEGATE,
        TRAVEL_REQUEST;

        boolean exists(UUID id) {
            var count = "select count(*) from " + name().toLowerCase(Locale.ROOT) + " where id = :id";
            return (Long) Panache.getEntityManager()
                            .createNativeQuery(count, Long.class)
                            .setParameter("id", id)
                            .getSingleResult()
                    > 0;
        }
    }

    @Enumerated(STRING)
    @Column(updatable = false)
    private Subject subject;

    @Column(updatable = false)
    private UUID subjectId;

    private String reason;
    private String placedBy;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected LegalHold() {}

    LegalHold(Subject subject, UUID subjectId, String reason, String placedBy, Instant now) {
        super(now);
        this.subject = subject;
        this.subjectId = subjectId;
        this.reason = reason;
        this.placedBy = placedBy;
    }

    static LegalHold get(UUID id) {
        return LegalHold.<LegalHold>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("legal hold"));
    }

    static LegalHold hold(UUID id) {
        return LegalHold.<LegalHold>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("legal hold"));
    }

    boolean isOpen() {
        return releasedAt == null;
    }

    void release(Instant now) {
        if (!isOpen()) {
            throw Refusal.illegalTransition("RELEASED", "RELEASED");
        }
        releasedAt = now;
        touch(now);
    }

    Subject subject() {
        return subject;
    }

    UUID subjectId() {
        return subjectId;
    }

    String reason() {
        return reason;
    }

    @Nullable Instant releasedAt() {
        return releasedAt;
    }
}
