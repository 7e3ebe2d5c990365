package eu.alliance.funding.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.funding.funds.Payment.Kind;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "INTERIM, 100.00, ",
        "INTERIM, 100.01, AWARD_EXCEEDED",
        "PRE_FINANCING, 40.00, ",
        "PRE_FINANCING, 40.01, PRE_FINANCING_EXCEEDED",
        "PRE_FINANCING, 100.01, AWARD_EXCEEDED",
        "FINAL, 0.00, NOT_POSITIVE",
        "FINAL, -1.00, NOT_POSITIVE"
    })
    void keepsWithinTheAwardAndTheRate(Kind kind, String amount, @Nullable String reason) {
        var policy = new PaymentPolicy(euros("100.00"), euros("40.00"), List.of());

        if (reason == null) {
            assertThatCode(() -> policy.require(kind, euros(amount))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> policy.require(kind, euros(amount)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.reason()).isEqualTo(reason));
        }
    }

    @Test
    void paysInAdvanceOnceAndNothingAfterTheFinalPayment() {
        assertThatThrownBy(() -> after(Kind.PRE_FINANCING).require(Kind.PRE_FINANCING, euros("1.00")))
                .hasMessageContaining("pre-financing");
        assertThatThrownBy(() -> after(Kind.FINAL).require(Kind.INTERIM, euros("1.00")))
                .hasMessageContaining("final");
        assertThatCode(() -> after(Kind.INTERIM).require(Kind.INTERIM, euros("1.00")))
                .doesNotThrowAnyException();
    }

    private static PaymentPolicy after(Kind kind) {
        return new PaymentPolicy(
                euros("100.00"),
                euros("40.00"),
                List.of(new Payment(new UUID(0, 1), kind, euros("1.00"), Instant.EPOCH)));
    }

    private static Money euros(String amount) {
        return new Money(amount, "EUR");
    }
}
