package eu.alliance.practice.introduction;

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

/** One city asks another to meet; only the two of them know of it. */
@Entity
public class Introduction extends Aggregate {

    @Column(updatable = false)
    private UUID fromCityId;

    @Column(updatable = false)
    private UUID toCityId;

    @Column(updatable = false)
    private @Nullable UUID practiceId;

    @Column(updatable = false)
    private String message;

    @Enumerated(STRING)
    private IntroductionStatus status = IntroductionStatus.REQUESTED;

    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Introduction() {}

    Introduction(UUID fromCityId, UUID toCityId, @Nullable UUID practiceId, String message, Instant now) {
        super(now);
        this.fromCityId = fromCityId;
        this.toCityId = toCityId;
        this.practiceId = practiceId;
        this.message = message;
    }

    static Optional<Introduction> found(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<Introduction> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    void accept(@Nullable String words, Instant now) {
        become(IntroductionStatus.ACCEPTED, now);
        answer = words;
    }

    void decline(String why, Instant now) {
        become(IntroductionStatus.DECLINED, now);
        answer = why;
    }

    private void become(IntroductionStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    boolean isBetween(UUID city) {
        return fromCityId.equals(city) || toCityId.equals(city);
    }

    UUID fromCityId() {
        return fromCityId;
    }

    UUID toCityId() {
        return toCityId;
    }

    Optional<UUID> practiceId() {
        return Optional.ofNullable(practiceId);
    }

    String message() {
        return message;
    }

    IntroductionStatus status() {
        return status;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
