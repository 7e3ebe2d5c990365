package eu.alliance.registration.datasubject;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.trace.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to have all that is kept on them, or to have it gone. Whom it is about is kept apart. */
@Entity
class DataSubjectRequest extends Aggregate {

    /** What is wished. */
    enum Kind {
        EXPORT,
        ERASURE
    }

    /** How far it has come. */
    enum Status {
        PENDING,
        COMPLETED,
        FAILED
    }

    @Enumerated(STRING)
    @Column(updatable = false)
    private Kind kind;

    @Enumerated(STRING)
    private Status status = Status.PENDING;

    @Column(updatable = false)
    private String requestedBy;

    private @Nullable Instant completedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings = List.of();

    @SuppressWarnings("NullAway.Init") // JPA
    protected DataSubjectRequest() {}

    DataSubjectRequest(Kind kind, String requestedBy, Instant now) {
        super(now);
        this.kind = kind;
        this.requestedBy = requestedBy;
    }

    static DataSubjectRequest get(UUID id) {
        return DataSubjectRequest.<DataSubjectRequest>findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("data subject request"));
    }

    void complete(List<Finding> found, Instant now) {
        status = Status.COMPLETED;
        completedAt = now;
        findings = List.copyOf(found);
        touch(now);
    }

    void fail(Instant now) {
        status = Status.FAILED;
        touch(now);
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    List<Finding> findings() {
        return findings;
    }
}
