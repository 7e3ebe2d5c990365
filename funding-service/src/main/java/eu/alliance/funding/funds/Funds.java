package eu.alliance.funding.funds;

import eu.alliance.funding.funds.Ledger.Account;
import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of a grant: what was promised, what became of it.
 *
 * @param preFinancing the most that is paid in advance; no bound of its own when null
 */
public record Funds(Money award, @Nullable Money preFinancing, List<Payment> payments, Ledger ledger) {

    public static Funds of(Money award, Rate preFinancingRate, Instant at) {
        var advance = preFinancingRate.isNothing() ? null : Rate.rounded(preFinancingRate.exactlyOf(award));
        return new Funds(award, advance, List.of(), Ledger.of(award, at));
    }

    public Funds paid(Payment.Kind kind, Money amount, Instant now) {
        requirePayable(kind, amount);
        var added = Stream.concat(payments.stream(), Stream.of(new Payment(Uuid7.at(now), kind, amount, now)));
        return new Funds(award, preFinancing, added.toList(), ledger.paid(amount, now));
    }

    public void requirePayable(Payment.Kind kind, Money amount) {
        new PaymentPolicy(unpaid(), preFinancing, payments).require(kind, amount);
    }

    public Funds recovered(Money amount, Instant now) {
        if (amount.value().signum() <= 0) {
            throw Refusal.rule("/amount/amount", "NOT_POSITIVE", "A recovery is more than nothing.");
        }
        if (amount.value().compareTo(paid().value()) > 0) {
            throw Refusal.rule("/amount", "PAID_EXCEEDED", "Less than this was paid.");
        }
        return new Funds(award, preFinancing, payments, ledger.recovered(amount, now));
    }

    public Funds lowered(Money newAward, Instant now) {
        requireLower(newAward);
        var less = Money.euros(award.value().subtract(newAward.value()));
        return new Funds(newAward, preFinancing, payments, ledger.released(less, now));
    }

    public void requireLower(Money newAward) {
        var less = award.value().subtract(newAward.value());
        if (less.signum() < 0 || unpaid().value().compareTo(less) < 0) {
            throw Refusal.rule("/award", "AWARD_OUT_OF_RANGE", "From what was paid to the present award.");
        }
    }

    /** Gives back what is not paid. */
    public Funds released(Instant now) {
        return new Funds(award, preFinancing, payments, ledger.released(unpaid(), now));
    }

    /** With the consortium. */
    public Money paid() {
        return ledger.balance(Account.PAID);
    }

    /** Promised and not paid. */
    public Money unpaid() {
        return ledger.balance(Account.COMMITTED);
    }

    /** What it takes of the call's budget, paid or promised. */
    public Money bound() {
        return Money.euros(ledger.balance(Account.BUDGET).value().negate());
    }
}
