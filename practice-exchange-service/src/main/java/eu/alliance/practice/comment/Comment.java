package eu.alliance.practice.comment;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody of a member city says about a published practice. */
@Entity
public class Comment extends Aggregate {

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private UUID cityId;

    @Column(updatable = false)
    private String author;

    @Column(updatable = false)
    private String text;

    @Enumerated(STRING)
    private CommentStatus status = CommentStatus.PENDING;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Comment() {}

    Comment(UUID practiceId, UUID cityId, String author, String text, Instant now) {
        super(now);
        this.practiceId = practiceId;
        this.cityId = cityId;
        this.author = author;
        this.text = text;
    }

    static Optional<Comment> found(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<Comment> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    void approve(Instant now) {
        become(CommentStatus.APPROVED, now);
    }

    void reject(String why, Instant now) {
        become(CommentStatus.REJECTED, now);
        reason = why;
    }

    private void become(CommentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    boolean isBy(String subject) {
        return author.equals(subject);
    }

    UUID practiceId() {
        return practiceId;
    }

    UUID cityId() {
        return cityId;
    }

    String text() {
        return text;
    }

    CommentStatus status() {
        return status;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
