package eu.alliance.practice.practice;

import static eu.alliance.practice.practice.PracticeStatus.PUBLISHED;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.practice.attachment.Attachments;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.PracticeDetails;
import eu.alliance.practice.content.SubmissionPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
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
    public record Tombstone(UUID id, Instant withdrawnAt, String explanation) {}

    @Column(updatable = false)
    private UUID cityId;

    private int versions;
    private @Nullable Instant withdrawnAt;
    private @Nullable String explanation;
    private @Nullable Instant remindedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Practice() {}

    public Practice(UUID cityId, Instant now) {
        super(now);
        this.cityId = cityId;
    }

    /** Published ones whose evidence may have grown old. */
    public static List<UUID> withEvidenceToWeigh() {
        return PracticeVersion.<PracticeVersion>list("status = PUBLISHED and evidence in (EVALUATED, REPLICATED)")
                .stream()
                .map(PracticeVersion::practiceId)
                .toList();
    }

    /** Published before an instant, and their cities not reminded of it. */
    public static List<UUID> stale(Instant before) {
        return PracticeVersion.<PracticeVersion>list(
                        "status = PUBLISHED and publishedAt < ?1 and practiceId in"
                                + " (select p.id from Practice p where p.remindedAt is null)",
                        before)
                .stream()
                .map(PracticeVersion::practiceId)
                .toList();
    }

    /** Reminded before an instant and still published. */
    public static List<UUID> remindedBefore(Instant instant) {
        return Practice.<Practice>list(
                        "remindedAt < ?1 and id in (select v.practiceId from PracticeVersion v where v.status = PUBLISHED)",
                        instant)
                .stream()
                .map(Practice::id)
                .toList();
    }

    static Optional<Practice> found(UUID id) {
        return findByIdOptional(id);
    }

    /** Holds the practice until the transaction ends. */
    public static Optional<Practice> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    /** A first draft. */
    public PracticeVersion draft(PracticeDetails details, Instant now) {
        var version = new PracticeVersion(this, ++versions, now);
        version.write(details.content(), details.sensitivity(), details.namedCircles());
        return version;
    }

    /** A draft to follow what is published. */
    public PracticeVersion draftAnew(Editions editions, Instant now) {
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

    public void change(Editions editions, PracticeDetails details, Instant now) {
        editable(editions).change(details.content(), details.sensitivity(), details.namedCircles(), now);
        touch(now);
    }

    /** Has these files go with what is in the works. */
    public void attach(Editions editions, Attachments files, Instant now) {
        editable(editions).attach(files, now);
        touch(now);
    }

    private static PracticeVersion editable(Editions editions) {
        return editions.working()
                .orElseThrow(() -> Refusal.conflict("NOT_EDITABLE", "What is published is not edited."));
    }

    /** What stands against a submission now. */
    public List<Violation> objectionsToSubmission(Editions editions) {
        var latest = editions.latest();
        return latest.status().mayBecome(PracticeStatus.SUBMITTED)
                ? new SubmissionPolicy(latest.content()).objections()
                : List.of(new Violation(
                        "", "ILLEGAL_TRANSITION", "What is %s is not submitted.".formatted(latest.status())));
    }

    public void submit(Editions editions, Instant now) {
        inTheWorks(editions, PracticeStatus.SUBMITTED).submit(now);
        touch(now);
    }

    /** Notes that a peer has reviewed what is in the works. */
    public void review(Editions editions, Instant now) {
        inTheWorks(editions, PracticeStatus.IN_REVIEW).review(now);
        touch(now);
    }

    public void requestChanges(Editions editions, String reason, Instant now) {
        inTheWorks(editions, PracticeStatus.CHANGES_REQUESTED).requestChanges(reason, now);
        touch(now);
    }

    public List<PracticeEvent> publish(Editions editions, Instant now) {
        var fresh = inTheWorks(editions, PUBLISHED);
        fresh.publish(now);
        remindedAt = null;
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
        former.retire(PracticeStatus.REPLACED, now);
        facts.add(new PracticeEvent.Revised(PracticeEvent.State.of(this, fresh), fresh.sensitivity(), now));
        return facts;
    }

    public List<PracticeEvent> archive(Editions editions, Instant now) {
        var published = editions.published()
                .orElseThrow(() -> Refusal.illegalTransition(editions.latest().status(), PracticeStatus.ARCHIVED));
        published.retire(PracticeStatus.ARCHIVED, now);
        touch(now);
        return List.of(new PracticeEvent.Archived(PracticeEvent.State.of(this, published), now));
    }

    /** Takes it back for good, whatever is in the works; who was told of it is told. */
    public List<PracticeEvent> withdraw(Editions editions, String reason, Instant now) {
        editions.all().forEach(version -> version.retire(PracticeStatus.WITHDRAWN, now));
        withdrawnAt = now;
        explanation = reason;
        touch(now);
        return editions.published()
                .map(v -> new PracticeEvent.Withdrawn(PracticeEvent.State.bare(this, v), now))
                .<List<PracticeEvent>>map(List::of)
                .orElse(List.of());
    }

    /** Notes how well it is known to work, if that is news. */
    public Optional<PracticeEvent> rate(Editions editions, Evidence level, Instant now) {
        var rated = editions.published().filter(version -> version.rate(level, now));
        rated.ifPresent(_ -> touch(now));
        return rated.map(v -> new PracticeEvent.Revised(PracticeEvent.State.of(this, v), v.sensitivity(), now));
    }

    /** Asks its city to refresh it, once, unless it was published anew. */
    public Optional<PracticeEvent> remind(Editions editions, Instant staleBefore, Instant now) {
        var stale = editions.published()
                .filter(v -> remindedAt == null
                        && v.status() == PUBLISHED
                        && v.publishedAt().filter(staleBefore::isAfter).isPresent());
        stale.ifPresent(_ -> {
            remindedAt = now;
            touch(now);
        });
        return stale.map(v -> new PracticeEvent.RefreshRequested(PracticeEvent.State.of(this, v), now));
    }

    /** Archives it if its city has let the time pass. */
    public List<PracticeEvent> archiveUnrefreshed(Editions editions, Instant lapsedBefore, Instant now) {
        var lapsed = remindedAt != null
                && remindedAt.isBefore(lapsedBefore)
                && editions.published().filter(v -> v.status() == PUBLISHED).isPresent();
        return lapsed ? archive(editions, now) : List.of();
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
