package eu.alliance.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "1234.50", "5804879.10", "999999999999999.99"})
    void isWrittenAsItWasRead(String amount) {
        assertThat(Money.euros(new Money(amount, "EUR").value()).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.5", "1.505", "01.00", "1,50", "+1.00", "1e2", " 1.00", "1.00 ", ".50", "١.٠٠"})
    void hasTwoDecimals(String amount) {
        assertThatThrownBy(() -> new Money(amount, "EUR"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo("INVALID_AMOUNT"));
    }

    @Test
    void isNeverRoundedInPassing() {
        assertThatThrownBy(() -> Money.euros(new BigDecimal("0.005"))).isInstanceOf(ArithmeticException.class);
    }
}
