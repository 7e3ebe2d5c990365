package eu.alliance.practice.training;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A training with places to enrol for. Whoever gives or frees a place holds the training. */
@Entity
public class Training extends Aggregate {

    @JdbcTypeCode(SqlTypes.JSON)
    private TrainingDetails details;

    @Enumerated(STRING)
    private TrainingStatus status = TrainingStatus.DRAFT;

    private @Nullable String reason;
    private Instant startsAt;
    private boolean published;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> readableBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Training() {}

    @SuppressWarnings("NullAway.Init") // write() sets the rest
    Training(TrainingDetails details, Instant now) {
        super(now);
        write(details);
    }

    public static Optional<Training> found(UUID id) {
        return findByIdOptional(id);
    }

    public static Optional<Training> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    void change(TrainingDetails anew, Instant now) {
        if (status == TrainingStatus.CANCELLED) {
            throw Refusal.conflict("NOT_EDITABLE", "What is CANCELLED is not edited.");
        }
        write(anew);
        touch(now);
    }

    void publish(Instant now) {
        if (details.startsAt().isBefore(now) && status == TrainingStatus.DRAFT) {
            throw Refusal.conflict("TRAINING_STARTED", "It would have started already.");
        }
        become(TrainingStatus.PUBLISHED, now);
        published = true;
        readableBy = details.audience().keys(true);
    }

    void cancel(String why, Instant now) {
        become(TrainingStatus.CANCELLED, now);
        reason = why;
    }

    /** Refuses whoever comes when there is nothing to enrol for. */
    public void insistOnEnrolment(Instant now) {
        if (status != TrainingStatus.PUBLISHED) {
            throw Refusal.conflict("NOT_PUBLISHED", "What is %s takes no enrolments.".formatted(status));
        }
        if (hasStarted(now)) {
            throw Refusal.conflict("TRAINING_STARTED", "It has started.");
        }
    }

    public boolean hasStarted(Instant now) {
        return !startsAt.isAfter(now);
    }

    private void write(TrainingDetails anew) {
        details = anew;
        startsAt = anew.startsAt().truncatedTo(ChronoUnit.MICROS);
        languages = anew.spoken();
        readableBy = anew.audience().keys(published);
    }

    private void become(TrainingStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    TrainingDetails details() {
        return details;
    }

    public TrainingStatus status() {
        return status;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    List<String> readableBy() {
        return readableBy;
    }

    List<String> languages() {
        return languages;
    }

    public int capacity() {
        return details.capacity();
    }
}
