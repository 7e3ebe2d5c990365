package eu.alliance.registration.submission;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One move of a delegation: what it became, by whom, and why. */
@Entity
class DelegationStep extends Aggregate {

    @Column(updatable = false)
    private UUID delegationId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private DelegationStatus status;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private String madeBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DelegationStep() {}

    DelegationStep(Delegation delegation, String madeBy, Instant now) {
        super(now);
        this.delegationId = delegation.id();
        this.status = delegation.status();
        this.reason = delegation.reason();
        this.madeBy = madeBy;
    }

    DelegationStatus status() {
        return status;
    }

    @Nullable String reason() {
        return reason;
    }

    String madeBy() {
        return madeBy;
    }
}
