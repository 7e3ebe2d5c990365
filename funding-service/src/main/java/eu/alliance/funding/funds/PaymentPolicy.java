package eu.alliance.funding.funds;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be paid of a grant.
 *
 * @param unpaid what is left of the award
 * @param preFinancing the most that is paid in advance; no bound of its own when null
 */
record PaymentPolicy(Money unpaid, @Nullable Money preFinancing, List<Payment> payments) {

    void require(Payment.Kind kind, Money amount) {
        if (amount.value().signum() <= 0) {
            throw Refusal.rule("/amount/amount", "NOT_POSITIVE", "A payment is more than nothing.");
        }
        if (amount.value().compareTo(unpaid.value()) > 0) {
            throw Refusal.rule("/amount", "AWARD_EXCEEDED", unpaid.amount() + " of the award are left.");
        }
        if (has(Payment.Kind.FINAL)) {
            throw Refusal.conflict("FINAL_PAID", "The final payment was made.");
        }
        if (kind == Payment.Kind.PRE_FINANCING) {
            preFinancing(amount);
        }
    }

    private void preFinancing(Money amount) {
        if (has(Payment.Kind.PRE_FINANCING)) {
            throw Refusal.conflict("PRE_FINANCING_PAID", "The pre-financing was paid.");
        }
        if (preFinancing != null && amount.value().compareTo(preFinancing.value()) > 0) {
            throw Refusal.rule(
                    "/amount",
                    "PRE_FINANCING_EXCEEDED",
                    "At most " + preFinancing.amount() + " are paid in advance under this call.");
        }
    }

    private boolean has(Payment.Kind kind) {
        return payments.stream().anyMatch(payment -> payment.kind() == kind);
    }
}
