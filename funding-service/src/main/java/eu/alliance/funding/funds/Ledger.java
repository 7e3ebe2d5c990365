package eu.alliance.funding.funds;

import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant's money, booked twice: what leaves one account enters another, so that all entries together are always
 * nothing. Entries are only ever added.
 */
public record Ledger(List<Entry> entries) {

    @Schema(name = "LedgerAccount", description = "Where money is. Expect new values.")
    public enum Account {
        /** The call's budget. */
        BUDGET,
        /** Promised and not paid. */
        COMMITTED,
        /** With the consortium. */
        PAID
    }

    @Schema(name = "LedgerOccasion", description = "Why money moved. Expect new values.")
    public enum Occasion {
        AWARD,
        PAYMENT,
        RECOVERY,
        RELEASE
    }

    @Schema(name = "LedgerEntry")
    public record Entry(Account account, Money amount, Occasion occasion, Instant at) {}

    public Ledger {
        entries = List.copyOf(entries);
        if (sum(entries.stream()).signum() != 0) {
            throw new IllegalArgumentException("The entries do not balance");
        }
    }

    static Ledger of(Money award, Instant at) {
        return new Ledger(List.of()).moved(Account.BUDGET, Account.COMMITTED, award.value(), Occasion.AWARD, at);
    }

    Ledger paid(Money amount, Instant at) {
        return moved(Account.COMMITTED, Account.PAID, amount.value(), Occasion.PAYMENT, at);
    }

    Ledger recovered(Money amount, Instant at) {
        return moved(Account.PAID, Account.BUDGET, amount.value(), Occasion.RECOVERY, at);
    }

    /** Gives back what is promised and will not be paid. */
    Ledger released(Money amount, Instant at) {
        return moved(Account.COMMITTED, Account.BUDGET, amount.value(), Occasion.RELEASE, at);
    }

    public Money sum() {
        return Money.euros(sum(entries.stream()));
    }

    Money balance(Account account) {
        return Money.euros(sum(entries.stream().filter(entry -> entry.account() == account)));
    }

    /** What was moved on some occasion. */
    public Money moved(Occasion occasion) {
        return Money.euros(sum(entries.stream()
                .filter(entry -> entry.occasion() == occasion)
                .filter(entry -> entry.amount().value().signum() > 0)));
    }

    private Ledger moved(Account from, Account to, BigDecimal amount, Occasion occasion, Instant at) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Money moves one way");
        }
        if (from != Account.BUDGET && balance(from).value().compareTo(amount) < 0) {
            throw new IllegalArgumentException("There is not as much in " + from);
        }
        return new Ledger(Stream.concat(
                        entries.stream(),
                        Stream.of(
                                new Entry(from, Money.euros(amount.negate()), occasion, at),
                                new Entry(to, Money.euros(amount), occasion, at)))
                .toList());
    }

    private static BigDecimal sum(Stream<Entry> entries) {
        return entries.map(entry -> entry.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
