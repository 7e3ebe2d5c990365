package eu.alliance.practice.practice;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.attachment.Attachments;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.SubmissionPolicy;
import eu.alliance.practice.reader.Readership;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a practice: what it says, whom it is for and how far it has come. */
@Entity
public class PracticeVersion extends Aggregate {

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private UUID cityId;

    @Column(updatable = false)
    private int number;

    @Enumerated(STRING)
    private PracticeStatus status = PracticeStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private PracticeContent content;

    @Enumerated(STRING)
    private Sensitivity sensitivity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> circles;

    @Enumerated(STRING)
    private Evidence evidence = Evidence.INSPIRING;

    private int round;
    private int reviews;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable String changesRequested;
    private String sha256;

    // the rest repeats what queries ask for

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> readableBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @Enumerated(STRING)
    private Prevention prevention;

    @SuppressWarnings("NullAway.Init") // JPA
    protected PracticeVersion() {}

    @SuppressWarnings("NullAway.Init") // write() sets the rest
    PracticeVersion(Practice practice, int number, Instant now) {
        super(now);
        this.practiceId = practice.id();
        this.cityId = practice.cityId();
        this.number = number;
    }

    /** Says it anew, for those whom it is meant for. */
    final void write(PracticeContent text, Sensitivity forWhom, List<UUID> inCircles) {
        content = text;
        sha256 = text.sha256();
        topics = text.topics();
        languages = text.languages();
        prevention = text.prevention();
        shareWith(forWhom, inCircles);
    }

    void change(PracticeContent text, Sensitivity forWhom, List<UUID> inCircles, Instant now) {
        insistOnEditing();
        write(text.attaching(content.attached()), forWhom, inCircles);
        touch(now);
    }

    void attach(Attachments files, Instant now) {
        insistOnEditing();
        write(content.attaching(files), sensitivity, circles);
        touch(now);
    }

    private void insistOnEditing() {
        if (!status.isEditable()) {
            throw Refusal.conflict("NOT_EDITABLE", "What is %s is not edited.".formatted(status));
        }
    }

    void submit(Instant now) {
        insist(PracticeStatus.SUBMITTED);
        Refusal.insistOnNone(new SubmissionPolicy(content).objections());
        round++;
        submittedAt = now;
        become(PracticeStatus.SUBMITTED, now);
    }

    void review(Instant now) {
        if (status != PracticeStatus.IN_REVIEW) {
            become(PracticeStatus.IN_REVIEW, now);
        }
        reviews++;
    }

    void requestChanges(String reason, Instant now) {
        become(PracticeStatus.CHANGES_REQUESTED, now);
        changesRequested = reason;
    }

    void publish(Instant now) {
        insist(PracticeStatus.PUBLISHED);
        if (reviews == 0) {
            throw Refusal.conflict("REVIEW_MISSING", "Nobody has reviewed it yet.");
        }
        publishedAt = now;
        evidence = Evidence.PEER_REVIEWED;
        become(PracticeStatus.PUBLISHED, now);
    }

    /** It is read no more, or no more in the first place. */
    void retire(PracticeStatus as, Instant now) {
        become(as, now);
    }

    boolean rate(Evidence level, Instant now) {
        var changes = status == PracticeStatus.PUBLISHED && evidence != level;
        if (changes) {
            evidence = level;
            touch(now);
        }
        return changes;
    }

    /** Old versions are for whom today's is. */
    public void follow(PracticeVersion today) {
        shareWith(today.sensitivity, today.circles);
    }

    private void shareWith(Sensitivity forWhom, List<UUID> inCircles) {
        sensitivity = forWhom;
        circles = List.copyOf(inCircles);
        readableBy = new Readership(cityId, submittedAt != null, publishedAt != null, forWhom, inCircles).keys();
    }

    private void become(PracticeStatus next, Instant now) {
        insist(next);
        status = next;
        shareWith(sensitivity, circles);
        touch(now);
    }

    private void insist(PracticeStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
    }

    public UUID practiceId() {
        return practiceId;
    }

    public UUID cityId() {
        return cityId;
    }

    public int number() {
        return number;
    }

    public PracticeStatus status() {
        return status;
    }

    public PracticeContent content() {
        return content;
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    public List<UUID> circles() {
        return circles;
    }

    public Evidence evidence() {
        return evidence;
    }

    public List<String> languages() {
        return languages;
    }

    public String sha256() {
        return sha256;
    }

    /** How often it has been submitted. */
    public int round() {
        return round;
    }

    public List<String> readableBy() {
        return readableBy;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<String> changesRequested() {
        return Optional.ofNullable(changesRequested);
    }

    public boolean isWithdrawn() {
        return status == PracticeStatus.WITHDRAWN;
    }

    public boolean isReviewed() {
        return reviews > 0;
    }

    /** Orders states of all versions: a tag of one version never fits another. */
    public long edition() {
        return number * 1_000_000L + revision();
    }
}
