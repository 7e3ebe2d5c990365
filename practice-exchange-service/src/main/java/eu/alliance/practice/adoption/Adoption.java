package eu.alliance.practice.adoption;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A city's use of another city's practice, from a first look to its end. */
@Entity
public class Adoption extends Aggregate {

    /** What came of an adoption, by the city that adopted. */
    @Schema(name = "AdoptionEvaluation")
    record Evaluation(
            @NotNull Outcome outcome,

            @Schema(examples = "Complaints fell by a third in two years; figures of the municipal police.")
            @NotBlank @Size(max = 10_000) String evidence) {

        /** Whether it worked there. */
        enum Outcome {
            POSITIVE,
            MIXED,
            NEGATIVE
        }
    }

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private UUID cityId;

    @Enumerated(STRING)
    private AdoptionStage stage = AdoptionStage.EXPLORING;

    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Evaluation evaluation;

    private @Nullable Instant evaluatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Adoption() {}

    private Adoption(PracticeVersion adopted, UUID cityId, @Nullable String note, Instant now) {
        super(now);
        this.practiceId = adopted.practiceId();
        this.version = adopted.number();
        this.cityId = cityId;
        this.note = note;
    }

    /** A city starts with a practice that is not its own. */
    static Adoption start(PracticeVersion adopted, UUID city, @Nullable String note, Instant now) {
        if (adopted.cityId().equals(city)) {
            throw Refusal.rule("", "OWN_PRACTICE", "A city does not adopt its own practice.");
        }
        return new Adoption(adopted, city, note, now);
    }

    static Optional<Adoption> found(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<Adoption> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    /** What the cities that adopted a practice have told of it. */
    static List<EvidencePolicy.Told> toldOf(UUID practice) {
        return Adoption.<Adoption>list(
                        "practiceId = ?1 and evaluation is not null and evaluatedAt is not null", practice)
                .stream()
                .flatMap(each -> each.told().stream())
                .toList();
    }

    /** Those of a practice that weren't abandoned, in order of time. */
    public static List<Adoption> standingOf(UUID practice) {
        return list("practiceId = ?1 and stage <> ?2 order by id", practice, AdoptionStage.ABANDONED);
    }

    private Optional<EvidencePolicy.Told> told() {
        return evaluation == null || evaluatedAt == null
                ? Optional.empty()
                : Optional.of(new EvidencePolicy.Told(cityId, evaluation.outcome(), evaluatedAt));
    }

    AdoptionEvent started(Sensitivity sensitivity) {
        return new AdoptionEvent.Started(state(sensitivity), createdAt());
    }

    /** Comes to the next stage. */
    AdoptionEvent reach(AdoptionStage next, @Nullable String why, Sensitivity sensitivity, Instant now) {
        if (next == AdoptionStage.ABANDONED && (why == null || why.isBlank())) {
            throw Refusal.rule("/note", "REQUIRED", "Say why it was abandoned.");
        }
        if (!stage.mayBecome(next)) {
            throw Refusal.illegalTransition(stage, next);
        }
        stage = next;
        note = why == null ? note : why;
        touch(now);
        return next == AdoptionStage.ABANDONED
                ? new AdoptionEvent.Abandoned(state(sensitivity), now)
                : new AdoptionEvent.StageChanged(state(sensitivity), now);
    }

    AdoptionEvent evaluate(Evaluation result, Sensitivity sensitivity, Instant now) {
        if (!stage.mayBeEvaluated()) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "What is %s is not evaluated.".formatted(stage));
        }
        evaluation = result;
        evaluatedAt = now;
        touch(now);
        return new AdoptionEvent.Evaluated(state(sensitivity), now);
    }

    private AdoptionEvent.State state(Sensitivity sensitivity) {
        return AdoptionEvent.State.of(this, sensitivity);
    }

    UUID practiceId() {
        return practiceId;
    }

    int version() {
        return version;
    }

    public UUID cityId() {
        return cityId;
    }

    AdoptionStage stage() {
        return stage;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<Evaluation> evaluation() {
        return Optional.ofNullable(evaluation);
    }
}
