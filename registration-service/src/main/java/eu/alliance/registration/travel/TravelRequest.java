package eu.alliance.registration.travel;

import static eu.alliance.registration.travel.TravelStatus.APPROVED;
import static eu.alliance.registration.travel.TravelStatus.CLAIMED;
import static eu.alliance.registration.travel.TravelStatus.PAID;
import static eu.alliance.registration.travel.TravelStatus.REFUSED;
import static eu.alliance.registration.travel.TravelStatus.REQUESTED;
import static eu.alliance.registration.travel.TravelStatus.RETURNED;
import static eu.alliance.registration.travel.TravelStatus.VERIFIED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody's journey to a summit at the organisers' expense; once for each person and summit. */
@Entity
public class TravelRequest extends Aggregate {

    /** Whose journey, to what. */
    record Traveller(UUID summitId, UUID delegationId, UUID delegateId, UUID cityId) {}

    /** From where, at what cost, and why one more of the city than the rule has. */
    record Journey(
            String departurePlace,
            @Nullable Integer distanceKm,
            BigDecimal estimatedCost,
            @Nullable String waiverReason) {}

    @Column(updatable = false)
    private UUID summitId;

    @Column(updatable = false)
    private UUID delegationId;

    @Column(updatable = false)
    private UUID delegateId;

    @Column(updatable = false)
    private UUID cityId;

    private String departurePlace;

    @Column(updatable = false)
    private @Nullable Integer distanceKm;

    private BigDecimal estimatedCost;
    private @Nullable String waiverReason;

    @Enumerated(STRING)
    private TravelStatus status = REQUESTED;

    private @Nullable String reason;
    private BigDecimal cap;
    private @Nullable BigDecimal ceiling;
    private @Nullable String approvedBy;
    private @Nullable BigDecimal claimed;
    private @Nullable Instant claimedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> documents = List.of();

    private @Nullable String verifiedBy;
    private @Nullable String paidBy;
    private @Nullable Instant paidAt;
    private @Nullable UUID batchId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected TravelRequest() {}

    TravelRequest(Traveller traveller, Journey journey, BigDecimal cap, Instant now) {
        super(now);
        this.summitId = traveller.summitId();
        this.delegationId = traveller.delegationId();
        this.delegateId = traveller.delegateId();
        this.cityId = traveller.cityId();
        this.departurePlace = journey.departurePlace();
        this.distanceKm = journey.distanceKm();
        this.estimatedCost = journey.estimatedCost();
        this.waiverReason = journey.waiverReason();
        this.cap = cap;
    }

    public static TravelRequest visibleTo(Caller caller, UUID id) {
        return TravelRequest.<TravelRequest>findByIdOptional(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("travel request"));
    }

    /** Holds it until the transaction ends, for whoever may see it. */
    static TravelRequest hold(Caller caller, UUID id) {
        return TravelRequest.<TravelRequest>findByIdOptional(id, PESSIMISTIC_WRITE)
                .filter(held -> held.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("travel request"));
    }

    /** How many others of a city travel at the organisers' expense, of those who still come; the delegation is held. */
    static long countOthers(Traveller traveller) {
        return TravelRequest.count(
                "summitId = ?1 and cityId = ?2 and delegateId <> ?3 and status <> ?4"
                        + " and delegateId in (select p.id from Delegate p)",
                traveller.summitId(),
                traveller.cityId(),
                traveller.delegateId(),
                REFUSED);
    }

    boolean isVisibleTo(Caller caller) {
        return caller.is(Role.REGISTRAR) || caller.is(Role.FINANCE) || caller.actsFor(cityId);
    }

    boolean isApprovedBy(String subject) {
        return subject.equals(approvedBy);
    }

    void approve(BigDecimal granted, String by, Instant now) {
        requireMove(APPROVED);
        if (granted.compareTo(cap) > 0) {
            throw Refusal.rule("/ceiling", "CEILING_ABOVE_CAP", "The rates allow for " + cap.toPlainString() + " EUR.");
        }
        ceiling = granted;
        approvedBy = by;
        become(APPROVED, null, now);
    }

    void refuse(String why, Instant now) {
        become(REFUSED, why, now);
    }

    void claim(BigDecimal amount, List<UUID> proofs, Instant now) {
        requireMove(CLAIMED);
        if (ceiling == null || amount.compareTo(ceiling) > 0) {
            throw Refusal.rule("/amount", "CEILING_EXCEEDED", "No more is paid than was granted: " + ceiling + " EUR.");
        }
        claimed = amount;
        claimedAt = now;
        documents = List.copyOf(proofs);
        become(CLAIMED, null, now);
    }

    void verify(String by, Instant now) {
        become(VERIFIED, null, now);
        verifiedBy = by;
    }

    void pay(String by, Instant now) {
        requireMove(PAID);
        if (isApprovedBy(by)) {
            throw Refusal.forbidden("FOUR_EYES", "Who approved it does not pay it.");
        }
        become(PAID, null, now);
        paidBy = by;
        paidAt = now;
    }

    void giveBack(String why, Instant now) {
        become(RETURNED, why, now);
        verifiedBy = null;
    }

    /** Puts what has been paid into one batch, and never into a second. */
    public void joinBatch(UUID batch, Instant now) {
        if (status != PAID) {
            throw Refusal.conflict("NOT_PAID", "What is " + status + " is in no payment file.");
        }
        if (batchId != null) {
            throw Refusal.conflict("ALREADY_IN_BATCH", "It is in a payment file already.");
        }
        batchId = batch;
        touch(now);
    }

    private void become(TravelStatus next, @Nullable String why, Instant now) {
        requireMove(next);
        status = next;
        reason = why;
        touch(now);
    }

    void requireMove(TravelStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
    }

    Traveller traveller() {
        return new Traveller(summitId, delegationId, delegateId, cityId);
    }

    Journey journey() {
        return new Journey(departurePlace, distanceKm, estimatedCost, waiverReason);
    }

    UUID cityId() {
        return cityId;
    }

    TravelStatus status() {
        return status;
    }

    @Nullable String reason() {
        return reason;
    }

    BigDecimal cap() {
        return cap;
    }

    @Nullable BigDecimal ceiling() {
        return ceiling;
    }

    public @Nullable BigDecimal claimed() {
        return claimed;
    }

    @Nullable Instant claimedAt() {
        return claimedAt;
    }

    List<UUID> documents() {
        return documents;
    }

    @Nullable Instant paidAt() {
        return paidAt;
    }

    @Nullable UUID batchId() {
        return batchId;
    }
}
