package eu.alliance.funding.grant;

import static eu.alliance.funding.grant.GrantStatus.AWARDED;
import static eu.alliance.funding.grant.GrantStatus.CLOSED;
import static eu.alliance.funding.grant.GrantStatus.DECLINED;
import static eu.alliance.funding.grant.GrantStatus.SIGNED;
import static eu.alliance.funding.grant.GrantStatus.SUSPENDED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.funds.Funds;
import eu.alliance.funding.funds.Payment;
import eu.alliance.funding.obligation.Signature;
import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The agreement on money that a consortium was promised: signed, paid in parts, accounted for, closed. */
@Entity
@Table(name = "grant_agreement")
public class Grant extends Aggregate {

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private UUID coordinatorId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> cities;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Enumerated(STRING)
    private GrantStatus status = AWARDED;

    @JdbcTypeCode(SqlTypes.JSON)
    private Funds funds;

    @Column(updatable = false)
    private String decidedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Signature signature;

    private @Nullable String suspensionReason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Grant() {}

    /**
     * What an application was awarded.
     *
     * @param decidedBy the subject of whoever decided: they never pay it
     */
    public Grant(Application application, Rate preFinancingRate, String decidedBy, Instant now) {
        super(now);
        this.callId = application.callId();
        this.applicationId = application.id();
        this.coordinatorId = application.coordinatorId();
        this.cities = application.content().cities();
        this.title = application.content().title();
        this.funds = Funds.of(application.content().requestedGrant(), preFinancingRate, now);
        this.decidedBy = decidedBy;
    }

    public static Grant get(UUID id) {
        return Grant.<Grant>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("grant"));
    }

    /** Holds the grant until the transaction ends; whoever holds its call too holds that first. */
    public static Grant hold(UUID id) {
        return Grant.<Grant>findByIdOptional(id, PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("grant"));
    }

    public static UUID callOf(UUID id) {
        return find("select callId from Grant where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("grant"));
    }

    GrantEvent sign(String signatoryName, LocalizedText office, Instant now) {
        if (status != AWARDED) {
            throw Refusal.illegalTransition(status, SIGNED);
        }
        become(SIGNED, now);
        signature = new Signature(signatoryName, office, now);
        return new GrantEvent.Signed(GrantEvent.State.of(this), GrantEvent.Obligation.of(this), now);
    }

    /** Turns the promise down before it is signed: all of it is free again. */
    void decline(Instant now) {
        become(DECLINED, now);
        funds = funds.released(now);
    }

    public void requirePayable(Payment.Kind kind, Money amount) {
        require(status == SIGNED, "paid");
        funds.requirePayable(kind, amount);
    }

    public GrantEvent pay(Payment.Kind kind, Money amount, Instant now) {
        require(status == SIGNED, "paid");
        funds = funds.paid(kind, amount, now);
        touch(now);
        return new GrantEvent.Paid(GrantEvent.State.of(this), kind, amount, now);
    }

    public void recover(Money amount, Instant now) {
        require(isBinding(), "recovered");
        funds = funds.recovered(amount, now);
        touch(now);
    }

    void suspend(String reason, Instant now) {
        become(SUSPENDED, now);
        suspensionReason = reason;
    }

    void resume(Instant now) {
        if (status != SUSPENDED) {
            throw Refusal.illegalTransition(status, SIGNED);
        }
        become(SIGNED, now);
        suspensionReason = null;
    }

    /** Ends it; what was not paid is free again. */
    GrantEvent close(Instant now) {
        become(CLOSED, now);
        funds = funds.released(now);
        return new GrantEvent.Closed(GrantEvent.State.of(this), now);
    }

    public void lower(Money newAward, Instant now) {
        require(status == SIGNED, "amended");
        funds = funds.lowered(newAward, now);
        touch(now);
    }

    /** A signed one is; its award is lowered as far as it is not paid yet, never raised. */
    public void requireAmendable(@Nullable Money newAward) {
        require(status == SIGNED, "amended");
        if (newAward != null) {
            funds.requireLower(newAward);
        }
    }

    /** A consortium accounts for what it signed, while it is suspended too. */
    public void requireReportable() {
        require(status == SIGNED || status == SUSPENDED, "reported on");
    }

    GrantEvent published(UUID practice, Instant now) {
        require(isBinding(), "answered with results");
        touch(now);
        return new GrantEvent.ResultPublished(GrantEvent.State.of(this), practice, now);
    }

    /** Whether it was signed once: from then on its consortium owes results. */
    boolean isBinding() {
        return signature != null;
    }

    private void require(boolean isSo, String what) {
        if (!isSo) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "What is %s is not %s.".formatted(status, what));
        }
    }

    private void become(GrantStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    public UUID callId() {
        return callId;
    }

    UUID applicationId() {
        return applicationId;
    }

    public UUID coordinatorId() {
        return coordinatorId;
    }

    public List<UUID> cities() {
        return cities;
    }

    public LocalizedText title() {
        return title;
    }

    public GrantStatus status() {
        return status;
    }

    public Funds funds() {
        return funds;
    }

    public Money award() {
        return funds.award();
    }

    public Money bound() {
        return funds.bound();
    }

    @Nullable Signature signature() {
        return signature;
    }

    @Nullable String suspensionReason() {
        return suspensionReason;
    }

    boolean isDecidedBy(String subject) {
        return decidedBy.equals(subject);
    }
}
