package eu.alliance.funding.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "5804879.10, 0.80, 4643903.28", // ToNite, Turin
        "4929675.75, 0.80, 3943740.60", // UFIL, Cuenca
        "100.01, 0.65, 65.00", // 65.0065: down, never up
        "0.01, 0.99, 0.00",
        "999999999999999.99, 1, 999999999999999.99"
    })
    void paysItsShareRoundedDownToTheCent(String cost, String rate, String grant) {
        var share = new Rate(rate).exactlyOf(new Money(cost, "EUR"));

        assertThat(Rate.rounded(share)).isEqualTo(new Money(grant, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.10", "80", "0,8", "1e-1", "", " 0.8", "0.80000", ".8", "NaN", "2", "+0.5"})
    void isAShareOfAWhole(String text) {
        assertThatThrownBy(() -> new Rate(text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0.00", "0.0000"})
    void mayBeNothing(String text) {
        assertThat(new Rate(text).isNothing()).isTrue();
        assertThat(new Rate(text).share()).isEqualByComparingTo(BigDecimal.ZERO);
    }
}
