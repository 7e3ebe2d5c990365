package eu.alliance.funding.transfer;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** What goes to the bank in one file; never changed. */
@Entity
class GrantPaymentBatch extends Aggregate {

    @Column(updatable = false)
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected GrantPaymentBatch() {}

    GrantPaymentBatch(String createdBy, Instant now) {
        super(now);
        this.createdBy = createdBy;
    }

    static GrantPaymentBatch get(UUID id) {
        return GrantPaymentBatch.<GrantPaymentBatch>findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("payment batch"));
    }
}
