package eu.alliance.funding.grant;

import static eu.alliance.funding.grant.GrantStatus.AWARDED;
import static eu.alliance.funding.grant.GrantStatus.CLOSED;
import static eu.alliance.funding.grant.GrantStatus.DECLINED;
import static eu.alliance.funding.grant.GrantStatus.SIGNED;
import static eu.alliance.funding.grant.GrantStatus.SUSPENDED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.application.Application;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The agreement on money that a consortium was promised: signed, paid in parts, accounted for, closed. */
@Entity
@Table(name = "grant_agreement")
public class Grant extends Aggregate {

    record Signature(String signatoryName, LocalizedText office, Instant signedAt) {}

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
    private Money award;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Money preFinancing;

    @Column(updatable = false)
    private String decidedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Payment> payments = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Ledger ledger;

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
        this.award = application.content().requestedGrant();
        this.preFinancing = preFinancingRate.isNothing() ? null : Rate.rounded(preFinancingRate.exactlyOf(award));
        this.decidedBy = decidedBy;
        this.ledger = Ledger.of(award, now);
    }

    static Optional<Grant> found(UUID id) {
        return findByIdOptional(id);
    }

    /** Holds the grant until the transaction ends; whoever holds its call too holds that first. */
    static Grant hold(UUID id) {
        return Grant.<Grant>findByIdOptional(id, PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("grant"));
    }

    static UUID callOf(UUID id) {
        return find("select callId from Grant where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("grant"));
    }

    /** The grants that a city has a part in and that are not over. */
    public static List<Grant> runningWith(UUID city) {
        return list(
                "status in ?1 and function('names_city', cities, ?2) = true",
                List.of(AWARDED, SIGNED, SUSPENDED),
                city);
    }

    public static List<Grant> under(UUID call) {
        return list("callId", call);
    }

    GrantEvent sign(String signatoryName, LocalizedText office, Instant now) {
        if (status != AWARDED) {
            throw Refusal.illegalTransition(status, SIGNED);
        }
        become(SIGNED, now);
        signature = new Signature(signatoryName, office, now);
        return new GrantEvent.Signed(
                state(), new GrantEvent.Obligation(GrantEvent.Obligation.Kind.PUBLISH_RESULTS, cities), now);
    }

    /** Turns the promise down before it is signed: all of it is free again. */
    void decline(Instant now) {
        become(DECLINED, now);
        release(now);
    }

    /** Whoever decided that there is money doesn't hand it out. */
    void requireOtherEyes(String subject) {
        if (decidedBy.equals(subject)) {
            throw Refusal.forbidden("FOUR_EYES", "Whoever decided the award does not pay it.");
        }
    }

    GrantEvent pay(Payment.Kind kind, Money amount, Instant now) {
        if (status != SIGNED) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "What is %s is not paid.".formatted(status));
        }
        new PaymentPolicy(ledger.balance(Ledger.Account.COMMITTED), preFinancing, payments).require(kind, amount);
        ledger = ledger.paid(amount, now);
        payments = Stream.concat(payments.stream(), Stream.of(new Payment(kind, amount, now)))
                .toList();
        touch(now);
        return new GrantEvent.Paid(state(), kind, amount, now);
    }

    /** Takes back what was paid and should not have been. */
    void recover(Money amount, Instant now) {
        if (status == AWARDED || status == DECLINED) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "Nothing of it was paid.");
        }
        if (amount.value().signum() <= 0) {
            throw Refusal.rule("/amount/amount", "NOT_POSITIVE", "A recovery is more than nothing.");
        }
        if (amount.value().compareTo(ledger.balance(Ledger.Account.PAID).value()) > 0) {
            throw Refusal.rule("/amount", "PAID_EXCEEDED", "Less than this was paid.");
        }
        ledger = ledger.recovered(amount, now);
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
        release(now);
        return new GrantEvent.Closed(state(), now);
    }

    /** Agrees on a smaller award; what is taken off is free again. */
    void lower(Money newAward, Instant now) {
        var less = award.value().subtract(newAward.value());
        if (less.signum() < 0
                || ledger.balance(Ledger.Account.COMMITTED).value().compareTo(less) < 0) {
            throw Refusal.rule("/award", "AWARD_OUT_OF_RANGE", "From what was paid to the present award.");
        }
        ledger = ledger.released(Money.euros(less), now);
        award = newAward;
        touch(now);
    }

    private void release(Instant now) {
        ledger = ledger.released(ledger.balance(Ledger.Account.COMMITTED), now);
    }

    private void become(GrantStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    private GrantEvent.State state() {
        return new GrantEvent.State(
                id(),
                revision(),
                callId,
                applicationId,
                coordinatorId,
                cities,
                title,
                status,
                award,
                ledger.balance(Ledger.Account.PAID));
    }

    UUID callId() {
        return callId;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID coordinatorId() {
        return coordinatorId;
    }

    /** The consortium's, the coordinator first. */
    public List<UUID> cities() {
        return cities;
    }

    LocalizedText title() {
        return title;
    }

    GrantStatus status() {
        return status;
    }

    Money award() {
        return award;
    }

    @Nullable Money preFinancing() {
        return preFinancing;
    }

    List<Payment> payments() {
        return payments;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What of the call's budget it binds, paid or promised. */
    public Money bound() {
        return Money.euros(ledger.balance(Ledger.Account.BUDGET).value().negate());
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
