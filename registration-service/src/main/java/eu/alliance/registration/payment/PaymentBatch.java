package eu.alliance.registration.payment;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.payment.Payables.Payable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What goes to the bank in one file; never changed. */
@Entity
class PaymentBatch extends Aggregate {

    @Column(updatable = false)
    private String createdBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> travelRequests = List.of();

    private BigDecimal controlSum = BigDecimal.ZERO;

    @SuppressWarnings("NullAway.Init") // JPA
    protected PaymentBatch() {}

    PaymentBatch(String createdBy, Instant now) {
        super(now);
        this.createdBy = createdBy;
    }

    static PaymentBatch get(UUID id) {
        return PaymentBatch.<PaymentBatch>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("payment batch"));
    }

    void fill(List<Payable> payables) {
        travelRequests = payables.stream().map(Payable::id).toList();
        controlSum = payables.stream().map(Payable::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<UUID> travelRequests() {
        return travelRequests;
    }

    BigDecimal controlSum() {
        return controlSum;
    }
}
