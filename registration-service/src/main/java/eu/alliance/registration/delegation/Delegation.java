package eu.alliance.registration.delegation;

import static eu.alliance.registration.delegation.DelegationStatus.DRAFT;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
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

/** The people one city sends to one summit, confirmed together or not at all. */
@Entity
public class Delegation extends Aggregate {

    @Column(updatable = false)
    private UUID summitId;

    @Column(updatable = false)
    private UUID cityId;

    @Enumerated(STRING)
    private DelegationStatus status = DRAFT;

    private @Nullable String reason;
    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Remark> remarks;

    @JdbcTypeCode(SqlTypes.JSON)
    private DelegationDetails.@Nullable Secretary secretary;

    @Column(updatable = false)
    private String createdBy;

    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Delegation() {}

    Delegation(UUID summitId, UUID cityId, String createdBy, DelegationDetails details, Instant now) {
        super(now);
        this.summitId = summitId;
        this.cityId = cityId;
        this.createdBy = createdBy;
        this.note = details.note();
        this.secretary = details.secretary();
    }

    /** Holds the delegation until the transaction ends. */
    public static Delegation hold(UUID id) {
        return Delegation.<Delegation>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("delegation"));
    }

    /** Where it belongs, read without loading it: what is looked at before it is held. */
    public static UUID summitOf(UUID id) {
        return find("select d.summitId from Delegation d where d.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("delegation"));
    }

    /** The delegation, for its own city and the registrar; to anybody else it does not exist. */
    public static Delegation visibleTo(Caller caller, UUID id) {
        return Delegation.<Delegation>findByIdOptional(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("delegation"));
    }

    public boolean isVisibleTo(Caller caller) {
        return caller.is(Role.REGISTRAR) || caller.actsFor(cityId);
    }

    /** Holds a delegation of the caller's own city; another city's does not exist. */
    public static Delegation holdOwn(Caller caller, UUID id) {
        var held = hold(id);
        if (!caller.actsFor(held.cityId)) {
            throw Refusal.notFound("delegation");
        }
        return held;
    }

    void describe(DelegationDetails details, Instant now) {
        requireEditable();
        note = details.note();
        secretary = details.secretary();
        touch(now);
    }

    public DelegationEvent submit(List<Violation> objections, int delegates, Instant now) {
        requireMove(DelegationStatus.SUBMITTED);
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
        become(DelegationStatus.SUBMITTED, null, now);
        submittedAt = now;
        return new DelegationEvent.Submitted(state(delegates), now);
    }

    /** What in its state stands against submitting it. */
    public Optional<Refusal> objectionToSubmission() {
        return status.mayBecome(DelegationStatus.SUBMITTED)
                ? Optional.empty()
                : Optional.of(Refusal.illegalTransition(status, DelegationStatus.SUBMITTED));
    }

    public DelegationEvent confirm(int delegates, Instant now) {
        become(DelegationStatus.CONFIRMED, null, now);
        decidedAt = now;
        return new DelegationEvent.Confirmed(state(delegates), now);
    }

    public DelegationEvent giveBack(String why, List<Remark> toMend, int delegates, Instant now) {
        become(DelegationStatus.RETURNED, why, now);
        remarks = toMend.isEmpty() ? null : List.copyOf(toMend);
        return new DelegationEvent.Returned(state(delegates), now);
    }

    public DelegationEvent reject(String why, int delegates, Instant now) {
        become(DelegationStatus.REJECTED, why, now);
        decidedAt = now;
        return new DelegationEvent.Rejected(state(delegates), now);
    }

    public DelegationEvent requestChange(String why, int delegates, Instant now) {
        become(DelegationStatus.CHANGE_REQUESTED, why, now);
        return new DelegationEvent.ChangeRequested(state(delegates), now);
    }

    public DelegationEvent withdraw(int delegates, Instant now) {
        become(DelegationStatus.WITHDRAWN, null, now);
        return new DelegationEvent.Withdrawn(state(delegates), now);
    }

    public void requireEditable() {
        if (!status.isEditable()) {
            throw Refusal.conflict("DELEGATION_NOT_EDITABLE", "What is %s cannot be edited.".formatted(status));
        }
    }

    private void become(DelegationStatus next, @Nullable String why, Instant now) {
        requireMove(next);
        status = next;
        reason = why;
        remarks = null;
        touch(now);
    }

    private void requireMove(DelegationStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
    }

    private DelegationEvent.State state(int delegates) {
        return new DelegationEvent.State(id(), revision(), summitId, cityId, status, delegates);
    }

    public UUID summitId() {
        return summitId;
    }

    public UUID cityId() {
        return cityId;
    }

    public DelegationStatus status() {
        return status;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Field by field what is to be mended, while it is given back. */
    List<Remark> remarks() {
        return remarks == null ? List.of() : remarks;
    }

    public DelegationDetails details() {
        return new DelegationDetails(note, secretary);
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    String createdBy() {
        return createdBy;
    }
}
