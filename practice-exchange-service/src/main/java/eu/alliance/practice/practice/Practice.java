package eu.alliance.practice.practice;

import static eu.alliance.practice.practice.PracticeStatus.PUBLISHED;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.practice.content.PracticeDetails;
import eu.alliance.practice.content.SubmissionPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a city does and that others may learn from, known by one id through all its versions. Whoever changes
 * a version holds the practice.
 */
@Entity
public class Practice extends Aggregate {

    /** What is left of a withdrawn practice. */
    record Tombstone(UUID id, Instant withdrawnAt, String explanation) {}

    @Column(updatable = false)
    private UUID cityId;

    private int versions;
    private @Nullable Instant withdrawnAt;
    private @Nullable String explanation;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Practice() {}

    Practice(UUID cityId, Instant now) {
        super(now);
        this.cityId = cityId;
    }

    static Optional<Practice> found(UUID id) {
        return findByIdOptional(id);
    }

    /** Holds the practice until the transaction ends. */
    static Optional<Practice> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    /** A first draft. */
    PracticeVersion draft(PracticeDetails details, Instant now) {
        var version = new PracticeVersion(this, ++versions, now);
        version.write(details.content(), details.sensitivity(), details.namedCircles());
        return version;
    }

    /** A draft to follow what is published. */
    PracticeVersion draftAnew(Editions editions, Instant now) {
        var published = editions.published().filter(v -> v.status() == PUBLISHED);
        if (published.isEmpty() || editions.working().isPresent()) {
            throw Refusal.illegalTransition(editions.latest().status(), PracticeStatus.DRAFT);
        }
        var version = new PracticeVersion(this, ++versions, now);
        version.write(
                published.get().content(),
                published.get().sensitivity(),
                published.get().circles());
        touch(now);
        return version;
    }

    void change(Editions editions, PracticeDetails details, Instant now) {
        editions.working()
                .orElseThrow(() -> Refusal.conflict("NOT_EDITABLE", "What is published is not edited."))
                .change(details.content(), details.sensitivity(), details.namedCircles(), now);
        touch(now);
    }

    /** What stands against a submission now. */
    List<Violation> objectionsToSubmission(Editions editions) {
        var latest = editions.latest();
        return latest.status().mayBecome(PracticeStatus.SUBMITTED)
                ? new SubmissionPolicy(latest.content()).objections()
                : List.of(new Violation(
                        "", "ILLEGAL_TRANSITION", "What is %s is not submitted.".formatted(latest.status())));
    }

    void submit(Editions editions, Instant now) {
        inTheWorks(editions, PracticeStatus.SUBMITTED).submit(now);
        touch(now);
    }

    /** Notes that a peer has reviewed what is in the works. */
    public void review(Editions editions, Instant now) {
        inTheWorks(editions, PracticeStatus.IN_REVIEW).review(now);
        touch(now);
    }

    void requestChanges(Editions editions, String reason, Instant now) {
        inTheWorks(editions, PracticeStatus.CHANGES_REQUESTED).requestChanges(reason, now);
        touch(now);
    }

    List<PracticeEvent> publish(Editions editions, Instant now) {
        var fresh = inTheWorks(editions, PUBLISHED);
        fresh.publish(now);
        touch(now);
        if (editions.published().isEmpty()) {
            return List.of(new PracticeEvent.Published(PracticeEvent.State.of(this, fresh), now));
        }
        var former = editions.published().get();
        var facts = new ArrayList<PracticeEvent>();
        if (fresh.sensitivity().compareTo(former.sensitivity()) > 0) {
            facts.add(PracticeEvent.Revised.closing(this, former, fresh, now));
            touch(now);
        }
        former.replace(now);
        facts.add(new PracticeEvent.Revised(PracticeEvent.State.of(this, fresh), fresh.sensitivity(), now));
        return facts;
    }

    List<PracticeEvent> archive(Editions editions, Instant now) {
        var published = editions.published()
                .orElseThrow(() -> Refusal.illegalTransition(editions.latest().status(), PracticeStatus.ARCHIVED));
        published.archive(now);
        touch(now);
        return List.of(new PracticeEvent.Archived(PracticeEvent.State.of(this, published), now));
    }

    /** Takes it back for good, whatever is in the works; who was told of it is told. */
    List<PracticeEvent> withdraw(Editions editions, String reason, Instant now) {
        editions.all().forEach(version -> version.withdraw(now));
        withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        explanation = reason;
        touch(now);
        return editions.published()
                .map(v -> new PracticeEvent.Withdrawn(PracticeEvent.State.bare(this, v), now))
                .<List<PracticeEvent>>map(List::of)
                .orElse(List.of());
    }

    private static PracticeVersion inTheWorks(Editions editions, PracticeStatus next) {
        return editions.working()
                .orElseThrow(() -> Refusal.illegalTransition(editions.latest().status(), next));
    }

    Optional<Tombstone> tombstone() {
        return withdrawnAt == null || explanation == null
                ? Optional.empty()
                : Optional.of(new Tombstone(id(), withdrawnAt, explanation));
    }

    public UUID cityId() {
        return cityId;
    }
}
