package eu.alliance.funding.transfer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A payment of a grant in the file that it goes to the bank with; it is in one at most. */
@Entity
class BatchedPayment extends PanacheEntityBase {

    private static final int LONGEST_FILE = 1000;

    @Id
    private UUID paymentId;

    private UUID grantId;
    private UUID batchId;
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init") // JPA
    protected BatchedPayment() {}

    /** Puts in what was paid, is in no file yet and has an account to go to; two who do so at once share it out. */
    static List<BatchedPayment> joinAll(UUID batch) {
        getEntityManager()
                .createNativeQuery("""
                        insert into batched_payment (payment_id, grant_id, amount, batch_id)
                        select cast(p ->> 'id' as uuid), g.id, cast(p -> 'amount' ->> 'amount' as numeric), ?1
                        from grant_agreement g join bank_account a on a.subject_id = g.id
                            cross join jsonb_array_elements(g.funds -> 'payments') p
                        where not exists (
                            select 1 from batched_payment b where b.payment_id = cast(p ->> 'id' as uuid))
                        order by 1 limit ?2
                        on conflict (payment_id) do nothing""")
                .setParameter(1, batch)
                .setParameter(2, LONGEST_FILE)
                .executeUpdate();
        return in(List.of(batch));
    }

    static List<BatchedPayment> in(Collection<UUID> batches) {
        return list("batchId in ?1 order by paymentId", batches);
    }

    UUID paymentId() {
        return paymentId;
    }

    UUID grantId() {
        return grantId;
    }

    UUID batchId() {
        return batchId;
    }

    BigDecimal amount() {
        return amount;
    }
}
