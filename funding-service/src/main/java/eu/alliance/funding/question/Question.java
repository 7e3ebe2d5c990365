package eu.alliance.funding.question;

import static eu.alliance.funding.question.QuestionStatus.ANSWERED;
import static eu.alliance.funding.question.QuestionStatus.ASKED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a city asks about a call; the answer is everyone's to read, and who asked is nobody's but the officers'. */
@Entity
class Question extends Aggregate {

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private UUID cityId;

    @Enumerated(STRING)
    private QuestionStatus status = ASKED;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText answer;

    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Question() {}

    Question(UUID callId, UUID cityId, LocalizedText text, Instant now) {
        super(now);
        this.callId = callId;
        this.cityId = cityId;
        this.text = text;
    }

    /** Holds the question until the transaction ends. */
    static Question hold(UUID id) {
        return Question.<Question>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("question"));
    }

    QuestionEvent answer(LocalizedText words, Instant now) {
        become(ANSWERED, now);
        answer = words;
        answeredAt = now;
        return new QuestionEvent.Answered(id(), revision(), callId, text, words, now);
    }

    private void become(QuestionStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    boolean isPublished() {
        return status == ANSWERED;
    }

    UUID callId() {
        return callId;
    }

    UUID cityId() {
        return cityId;
    }

    QuestionStatus status() {
        return status;
    }

    LocalizedText text() {
        return text;
    }

    Optional<LocalizedText> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
