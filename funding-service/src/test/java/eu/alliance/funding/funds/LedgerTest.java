package eu.alliance.funding.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.funding.funds.Ledger.Account;
import eu.alliance.funding.funds.Ledger.Occasion;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerTest {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Money AWARD = new Money("4643903.28", "EUR");

    record Movement(Occasion occasion, Money amount) {}

    @Property(tries = 500)
    void balancesWhateverIsBooked(@ForAll("movements") List<Movement> movements) {
        var ledger = Ledger.of(AWARD, NOW);
        for (var movement : movements) {
            try {
                ledger = booked(ledger, movement);
            } catch (IllegalArgumentException _) {
                // more than there is: nothing was booked
            }
            assertThat(ledger.sum().value()).isZero();
            assertThat(ledger.balance(Account.COMMITTED).value()).isNotNegative();
            assertThat(ledger.balance(Account.PAID).value()).isNotNegative();
            assertThat(ledger.moved(Occasion.PAYMENT).value()).isLessThanOrEqualTo(AWARD.value());
        }
    }

    @Example
    void refusesWhatDoesNotBalance() {
        var entries = new ArrayList<>(Ledger.of(AWARD, NOW).entries());
        entries.removeLast();

        assertThatThrownBy(() -> new Ledger(entries)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void paysToTheCentAndNoFurther() {
        var paid = Ledger.of(AWARD, NOW).paid(new Money("4643903.27", "EUR"), NOW);

        assertThat(paid.balance(Account.COMMITTED).amount()).isEqualTo("0.01");
        assertThatThrownBy(() -> paid.paid(new Money("0.02", "EUR"), NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(paid.paid(new Money("0.01", "EUR"), NOW)
                        .balance(Account.COMMITTED)
                        .value())
                .isZero();
    }

    @Provide
    Arbitrary<List<Movement>> movements() {
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("3000000"))
                .ofScale(2)
                .map(Money::euros);
        return Combinators.combine(Arbitraries.of(Occasion.PAYMENT, Occasion.RECOVERY, Occasion.RELEASE), amounts)
                .as(Movement::new)
                .list()
                .ofMaxSize(20);
    }

    private static Ledger booked(Ledger ledger, Movement movement) {
        return switch (movement.occasion()) {
            case PAYMENT -> ledger.paid(movement.amount(), NOW);
            case RECOVERY -> ledger.recovered(movement.amount(), NOW);
            case RELEASE, AWARD -> ledger.released(movement.amount(), NOW);
        };
    }
}
