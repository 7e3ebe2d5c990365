package eu.alliance.practice.material;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.attachment.Attachments;
import eu.alliance.practice.attachment.Holder;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something to read that the editors publish: a brief, a paper, guidance, a success story, training material. */
@Entity
public class Material extends Aggregate implements Holder {

    /** What is left of a withdrawn one. */
    record Tombstone(UUID id, Instant withdrawnAt, String explanation) {}

    @JdbcTypeCode(SqlTypes.JSON)
    private MaterialDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private Attachments attachments = Attachments.NONE;

    @Enumerated(STRING)
    private MaterialStatus status = MaterialStatus.DRAFT;

    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String explanation;

    // the rest repeats what queries ask for

    @Enumerated(STRING)
    private MaterialDetails.Kind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> readableBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Material() {}

    @SuppressWarnings("NullAway.Init") // write() sets the rest
    Material(MaterialDetails details, Instant now) {
        super(now);
        write(details);
    }

    static Optional<Material> found(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<Material> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    void change(MaterialDetails anew, Instant now) {
        if (status == MaterialStatus.PUBLISHED && anew.summary() == null) {
            throw summaryMissing();
        }
        write(anew);
        touch(now);
    }

    @Override
    public void attach(Attachments files, Instant now) {
        if (status == MaterialStatus.WITHDRAWN) {
            throw Refusal.conflict("NOT_EDITABLE", "What is WITHDRAWN is not edited.");
        }
        attachments = files;
        write(details);
        touch(now);
    }

    void publish(Instant now) {
        insist(MaterialStatus.PUBLISHED);
        if (details.summary() == null) {
            throw summaryMissing();
        }
        publishedAt = now;
        become(MaterialStatus.PUBLISHED, now);
    }

    void withdraw(String reason, Instant now) {
        become(MaterialStatus.WITHDRAWN, now);
        withdrawnAt = now;
        explanation = reason;
    }

    private void write(MaterialDetails anew) {
        details = anew;
        kind = anew.kind();
        topics = anew.about();
        languages = Stream.concat(
                        anew.spoken().stream(), attachments.all().stream().flatMap(file -> file.languages().stream()))
                .distinct()
                .sorted()
                .toList();
        readableBy = anew.audience().keys(publishedAt != null);
    }

    private void become(MaterialStatus next, Instant now) {
        insist(next);
        status = next;
        readableBy = details.audience().keys(publishedAt != null);
        touch(now);
    }

    private void insist(MaterialStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
    }

    private static Refusal summaryMissing() {
        return Refusal.rule("/summary", "REQUIRED", "What is published has a summary.");
    }

    Optional<Tombstone> tombstone() {
        return withdrawnAt == null || explanation == null
                ? Optional.empty()
                : Optional.of(new Tombstone(id(), withdrawnAt, explanation));
    }

    MaterialDetails details() {
        return details;
    }

    @Override
    public long edition() {
        return revision();
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    MaterialStatus status() {
        return status;
    }

    List<String> readableBy() {
        return readableBy;
    }

    List<String> languages() {
        return languages;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
