package eu.alliance.practice.answer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a city answers to a questionnaire: once submitted it is corrected, and each correction leaves a trail. */
@Entity
public class Answer extends Aggregate {

    /** What a city says to each indicator, by code. */
    @Schema(name = "ResponseValues")
    record Values(
            @Schema(
                    description = "By code of the indicator.",
                    examples = "{\"youth-workers\": 12, \"budget\": \"120000.00\"}")
            @NotNull Map<String, JsonNode> values) {

        Values {
            values = values == null
                    ? Map.of()
                    : values.entrySet().stream()
                            .filter(each -> AnswerPolicy.isAnswered(each.getValue()))
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** A correction, with what was said before. */
    @Schema(name = "ResponseCorrectionMade")
    record Correction(
            Instant at,
            String reason,

            @Schema(description = "The former values of what was changed; null for what had none.")
            Map<String, JsonNode> former) {}

    /** All corrections, oldest first. */
    record Trail(List<Correction> corrections) {

        Trail and(Correction correction) {
            return new Trail(
                    Stream.concat(corrections.stream(), Stream.of(correction)).toList());
        }
    }

    @Column(updatable = false)
    private UUID collectionId;

    @Column(updatable = false)
    private UUID cityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Values given;

    @Enumerated(STRING)
    private AnswerStatus status = AnswerStatus.DRAFT;

    private @Nullable Instant submittedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Trail trail = new Trail(List.of());

    @SuppressWarnings("NullAway.Init") // JPA
    protected Answer() {}

    Answer(UUID collectionId, UUID cityId, Values given, Instant now) {
        super(now);
        this.collectionId = collectionId;
        this.cityId = cityId;
        this.given = given;
    }

    static Optional<Answer> found(UUID collection, UUID id) {
        return Answer.<Answer>findByIdOptional(id).filter(each -> each.collectionId.equals(collection));
    }

    static Optional<Answer> held(UUID collection, UUID id) {
        return Answer.<Answer>findByIdOptional(id, PESSIMISTIC_WRITE)
                .filter(each -> each.collectionId.equals(collection));
    }

    static List<Answer> submittedTo(UUID collection) {
        return list("collectionId = ?1 and status = ?2 order by id", collection, AnswerStatus.SUBMITTED);
    }

    void change(Values anew, Instant now) {
        if (status != AnswerStatus.DRAFT) {
            throw Refusal.conflict("NOT_EDITABLE", "What is SUBMITTED is corrected, with a reason.");
        }
        given = anew;
        touch(now);
    }

    void insistOnSubmitting() {
        insist(AnswerStatus.DRAFT, AnswerStatus.SUBMITTED);
    }

    void submit(Instant now) {
        insistOnSubmitting();
        status = AnswerStatus.SUBMITTED;
        submittedAt = now;
        touch(now);
    }

    void correct(Values anew, String reason, Instant now) {
        insist(AnswerStatus.SUBMITTED, "CORRECTED");
        trail = trail.and(new Correction(now, reason, changedBy(anew)));
        given = anew;
        touch(now);
    }

    private Map<String, JsonNode> changedBy(Values anew) {
        var former = new TreeMap<String, JsonNode>();
        Stream.concat(given.values().keySet().stream(), anew.values().keySet().stream())
                .filter(code ->
                        !Objects.equals(given.values().get(code), anew.values().get(code)))
                .forEach(code -> former.put(code, given.values().getOrDefault(code, NullNode.getInstance())));
        return former;
    }

    private void insist(AnswerStatus from, Object to) {
        if (status != from) {
            throw Refusal.illegalTransition(status, to);
        }
    }

    UUID collectionId() {
        return collectionId;
    }

    UUID cityId() {
        return cityId;
    }

    Values given() {
        return given;
    }

    AnswerStatus status() {
        return status;
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    List<Correction> trail() {
        return trail.corrections();
    }
}
