package eu.alliance.funding.claim;

import static eu.alliance.funding.filing.FilingStatus.PAID;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.filing.Filing;
import eu.alliance.funding.funds.Payment;
import eu.alliance.platform.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of a grant that its coordinator asks to be paid. */
@Entity
@Table(name = "grant_claim")
class Claim extends Filing {

    @Enumerated(STRING)
    @Column(updatable = false)
    private Payment.Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Money amount;

    @Column(updatable = false)
    private @Nullable UUID reportId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Claim() {}

    Claim(UUID grantId, Payment.Kind kind, Money amount, @Nullable UUID reportId, Instant now) {
        super(grantId, now);
        this.kind = kind;
        this.amount = amount;
        this.reportId = reportId;
    }

    static Claim of(UUID grant, UUID id) {
        return of(grant, Claim.findByIdOptional(id), "claim");
    }

    /** Holds it until the transaction ends; whoever holds its grant too holds that first. */
    static Claim hold(UUID grant, UUID id) {
        return of(grant, Claim.findByIdOptional(id, PESSIMISTIC_WRITE), "claim");
    }

    void paid(Instant now) {
        become(PAID, now);
    }

    Payment.Kind kind() {
        return kind;
    }

    Money amount() {
        return amount;
    }

    /** The report that it follows from, if it names one. */
    Optional<UUID> reportId() {
        return Optional.ofNullable(reportId);
    }
}
