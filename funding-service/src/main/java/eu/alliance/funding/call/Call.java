package eu.alliance.funding.call;

import static eu.alliance.funding.call.CallStatus.CANCELLED;
import static eu.alliance.funding.call.CallStatus.CLOSED;
import static eu.alliance.funding.call.CallStatus.DECIDED;
import static eu.alliance.funding.call.CallStatus.EVALUATION;
import static eu.alliance.funding.call.CallStatus.FORTHCOMING;
import static eu.alliance.funding.call.CallStatus.OPEN;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.notice.Extension;
import eu.alliance.funding.notice.Presentation;
import eu.alliance.funding.notice.Reasons;
import eu.alliance.funding.terms.Terms;
import eu.alliance.funding.terms.TermsPolicy;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An invitation to cities to apply for money until a deadline, under terms that hold for everyone alike. */
@Entity
public class Call extends Aggregate {

    private @Nullable UUID programmeId;

    @Enumerated(STRING)
    private CallStatus status = FORTHCOMING;

    private Instant deadlineAt;
    private @Nullable Instant openedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Presentation presentation;

    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Extension> extensions = List.of();

    private @Nullable String cancellationReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText cancellationNotice;

    private @Nullable Instant rankedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Call() {}

    Call(@Nullable UUID programmeId, Presentation presentation, Terms terms, Instant now) {
        super(now);
        this.programmeId = programmeId;
        this.presentation = presentation;
        this.terms = terms;
        this.deadlineAt = terms.deadline().moment();
    }

    public static Call get(UUID id) {
        return Call.<Call>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("call"));
    }

    /** Holds the call until the transaction ends. */
    public static Call hold(UUID id) {
        return Call.<Call>findByIdOptional(id, PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("call"));
    }

    /** Says all of it anew; once open the terms must be the present ones. */
    CallEvent change(@Nullable UUID newProgramme, Presentation newPresentation, Terms newTerms, Instant now) {
        var isSameDeal = newTerms.equals(terms)
                && Objects.equals(newProgramme, programmeId)
                && newPresentation.mandatory().equals(presentation.mandatory());
        if (status != FORTHCOMING && !isSameDeal) {
            throw Refusal.conflict("CALL_ALREADY_OPEN", "Once a call is open its terms stay.");
        }
        programmeId = newProgramme;
        presentation = newPresentation;
        agree(newTerms);
        touch(now);
        return new CallEvent.Changed(state(), now);
    }

    public CallEvent open(Instant now) {
        if (status == FORTHCOMING && terms.deadline().hasPassedAt(now)) {
            throw Refusal.conflict("DEADLINE_PASSED", "Nobody could apply: the deadline has passed.");
        }
        become(OPEN, now);
        openedAt = now;
        return new CallEvent.Opened(state(), now);
    }

    public CallEvent extend(Deadline later, @Nullable Deadline questions, Reasons why, Instant now) {
        if (statusAt(now) != OPEN) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "Only an open call can be extended.");
        }
        var previous = terms.deadline();
        if (!later.moment().isAfter(previous.moment())) {
            throw Refusal.rule("/deadline", "NOT_LATER", "An extension ends later than " + previous.moment() + ".");
        }
        var extended = terms.until(later, questions);
        var objections = new TermsPolicy(extended).objections();
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
        agree(extended);
        var extension = new Extension(previous, later, why.reason(), why.notice(), now);
        extensions = Stream.concat(extensions.stream(), Stream.of(extension)).toList();
        touch(now);
        return new CallEvent.Extended(state(), previous, why.notice(), now);
    }

    public CallEvent cancel(Reasons why, Instant now) {
        become(CANCELLED, now);
        cancellationReason = why.reason();
        cancellationNotice = why.notice();
        return new CallEvent.Cancelled(state(), why.notice(), now);
    }

    /** Lets pass what comes after the deadline: nobody is judged while others may still apply. */
    public void requireClosed(Instant now) {
        switch (statusAt(now)) {
            case CLOSED, EVALUATION -> {}
            case FORTHCOMING, OPEN, DECIDED, CANCELLED ->
                throw Refusal.conflict("ILLEGAL_TRANSITION", "This call is " + statusAt(now) + ".");
        }
    }

    /** Goes over to evaluation with the first that is done about an application, once. */
    public Optional<CallEvent> evaluate(Instant now) {
        requireClosed(now);
        if (status == EVALUATION) {
            return Optional.empty();
        }
        become(EVALUATION, now);
        return Optional.of(new CallEvent.Changed(state(), now));
    }

    /** Notes that there is a ranking to decide by. */
    public void ranked(Instant now) {
        rankedAt = now;
        touch(now);
    }

    public CallEvent decide(Instant now) {
        become(DECIDED, now);
        return new CallEvent.Decided(state(), now);
    }

    /** Writes down that an open call's deadline has passed, once. */
    public Optional<CallEvent> closeIfDue(Instant now) {
        if (!isOverdue(now)) {
            return Optional.empty();
        }
        become(CLOSED, now);
        return Optional.of(new CallEvent.Closed(state(), deadlineAt));
    }

    /** Whether its deadline has passed and that is not written down yet. */
    public boolean isOverdue(Instant now) {
        return status != statusAt(now);
    }

    /** The status at an instant: an open call is closed from the deadline on, whether or not that is written down. */
    public CallStatus statusAt(Instant now) {
        return status == OPEN && terms.deadline().hasPassedAt(now) ? CLOSED : status;
    }

    private void become(CallStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    private void agree(Terms newTerms) {
        terms = newTerms;
        deadlineAt = newTerms.deadline().moment();
    }

    CallEvent.State state() {
        return new CallEvent.State(
                id(),
                revision(),
                programmeId,
                status,
                presentation.title(),
                presentation.summary(),
                presentation.topics(),
                terms);
    }

    public Optional<UUID> programmeId() {
        return Optional.ofNullable(programmeId);
    }

    public LocalizedText title() {
        return presentation.title();
    }

    public Presentation presentation() {
        return presentation;
    }

    public Terms terms() {
        return terms;
    }

    List<Extension> extensions() {
        return extensions;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    boolean isRanked() {
        return rankedAt != null;
    }

    @Nullable LocalizedText cancellationNotice() {
        return cancellationNotice;
    }

    @Nullable String cancellationReason() {
        return cancellationReason;
    }
}
