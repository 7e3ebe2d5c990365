package eu.alliance.funding.application;

import static eu.alliance.funding.application.ApplicationStatus.AWARDED;
import static eu.alliance.funding.application.ApplicationStatus.DRAFT;
import static eu.alliance.funding.application.ApplicationStatus.EVALUATED;
import static eu.alliance.funding.application.ApplicationStatus.INADMISSIBLE;
import static eu.alliance.funding.application.ApplicationStatus.INELIGIBLE;
import static eu.alliance.funding.application.ApplicationStatus.REJECTED;
import static eu.alliance.funding.application.ApplicationStatus.RESERVE;
import static eu.alliance.funding.application.ApplicationStatus.SUBMITTED;
import static eu.alliance.funding.application.ApplicationStatus.WITHDRAWN;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.attachment.Attachment;
import eu.alliance.funding.city.Cities;
import eu.alliance.funding.consortium.Mandate;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.proposal.ApplicationContent;
import eu.alliance.funding.proposal.ApplicationDetails;
import eu.alliance.funding.receipt.Receipt;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a consortium of cities asks for under a call; until the deadline the last version handed in counts. */
@Entity
public class Application extends Aggregate {

    /** The last version that was handed in. */
    public record Submission(UUID receiptId, Instant receivedAt, String sha256) {}

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private UUID coordinatorId;

    @Enumerated(STRING)
    private ApplicationStatus status = DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicationDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Partner> partners;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attachment> attachments = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Submission submission;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ApplicationContent submitted;

    @JdbcTypeCode(SqlTypes.JSON)
    private Screening screening = Screening.NONE;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Application() {}

    public Application(UUID callId, UUID coordinatorId, ApplicationDetails details, Instant now) {
        super(now);
        this.callId = callId;
        this.coordinatorId = coordinatorId;
        this.details = details;
        this.partners = List.of(new Partner(coordinatorId, Partner.Role.COORDINATOR, Mandate.own()));
    }

    /** Holds the application until the transaction ends. */
    public static Application hold(UUID id) {
        return Application.<Application>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("application"));
    }

    public static Application get(UUID id) {
        return Application.<Application>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("application"));
    }

    /** The call that it was made under, read without loading it: whoever holds both holds the call first. */
    public static UUID callOf(UUID id) {
        return find("select callId from Application where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("application"));
    }

    /** What some cities have handed in under some calls, alone or with others, and not taken back. */
    public static List<Application> handedIn(Collection<UUID> calls, Collection<UUID> cities) {
        return list(
                "callId in ?1 and status not in (DRAFT, WITHDRAWN) and (function('takes_part_any', partners, ?2) = true"
                        + " or function('handed_in_by_any', submitted, ?2) = true)",
                calls,
                Cities.json(cities));
    }

    /** Those begun or handed in under a call and not settled yet. */
    static List<Application> underWay(UUID call) {
        return list("callId = ?1 and status not in (INADMISSIBLE, INELIGIBLE, REJECTED, WITHDRAWN) order by id", call);
    }

    /** Its consortium writes on. */
    public void write(UnaryOperator<ApplicationContent> change, Instant now) {
        if (!status.isEditable()) {
            throw Refusal.conflict("NOT_EDITABLE", "An application that is %s stays as it is.".formatted(status));
        }
        var written = change.apply(present());
        details = written.details();
        partners = written.partners();
        attachments = written.attachments();
        touch(now);
    }

    public void requireSubmittable() {
        requireMayBecome(SUBMITTED);
    }

    public ApplicationEvent submit(Receipt receipt, Instant now) {
        become(SUBMITTED, now);
        submission = new Submission(receipt.id(), receipt.receivedAt(), receipt.sha256());
        submitted = present();
        return new ApplicationEvent.Submitted(ApplicationEvent.State.of(this), receipt.id(), receipt.sha256(), now);
    }

    /** An officer's finding; an adverse one may be answered once, and is then looked at again. */
    public void rule(ScreeningStage stage, Screening.Ruling ruling, Instant now, Duration replyTime) {
        var next = stage.outcome(ruling.positive());
        if (stage.isAdverse(status) && !screening.awaitsReview()) {
            throw Refusal.illegalTransition(status, next);
        }
        become(next, now);
        screening = screening.ruled(stage, ruling, ruling.positive() ? null : now.plus(replyTime));
    }

    public void reply(String text, Instant now) {
        if (status != INADMISSIBLE && status != INELIGIBLE) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "There is nothing adverse to reply to.");
        }
        screening = screening.answered(text, now);
        touch(now);
    }

    public void evaluated(Instant now) {
        become(EVALUATED, now);
    }

    /** Is promised money. */
    public ApplicationEvent award(Instant now) {
        become(AWARDED, now);
        return new ApplicationEvent.Awarded(
                ApplicationEvent.State.of(this), content().requestedGrant(), now);
    }

    /** Waits for money that frees. */
    public void reserve(Instant now) {
        become(RESERVE, now);
    }

    public ApplicationEvent reject(Instant now) {
        become(REJECTED, now);
        return new ApplicationEvent.Rejected(ApplicationEvent.State.of(this), now);
    }

    /** Gives back what it was promised, before anything was signed. */
    public ApplicationEvent decline(Instant now) {
        become(WITHDRAWN, now);
        return new ApplicationEvent.Withdrawn(ApplicationEvent.State.of(this), now);
    }

    public ApplicationEvent withdraw(Instant now) {
        if (!mayWithdraw()) {
            throw Refusal.illegalTransition(status, WITHDRAWN);
        }
        return decline(now);
    }

    private void become(ApplicationStatus next, Instant now) {
        requireMayBecome(next);
        status = next;
        touch(now);
    }

    private void requireMayBecome(ApplicationStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
    }

    /** Whether a city takes part, or took part in what was handed in. */
    public boolean involves(UUID city) {
        return isPartner(city) || content().cities().contains(city);
    }

    public boolean isPartner(UUID city) {
        return partners.stream().anyMatch(p -> p.cityId().equals(city));
    }

    public UUID callId() {
        return callId;
    }

    public UUID coordinatorId() {
        return coordinatorId;
    }

    public ApplicationStatus status() {
        return status;
    }

    public @Nullable Submission submission() {
        return submission;
    }

    public Screening screening() {
        return screening;
    }

    /** As its consortium has it now. */
    public ApplicationContent present() {
        return new ApplicationContent(details, partners, attachments);
    }

    /** What was handed in last, whatever its consortium wrote since. */
    public ApplicationContent content() {
        return submitted == null ? present() : submitted;
    }

    /** When it arrived; before it was handed in, when it was begun. */
    public Instant receivedAt() {
        return submission == null ? createdAt() : submission.receivedAt();
    }

    public boolean mayWithdraw() {
        return status != AWARDED && status.mayBecome(WITHDRAWN);
    }
}
