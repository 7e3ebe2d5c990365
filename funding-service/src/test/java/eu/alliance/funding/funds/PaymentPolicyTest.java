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
        refuses(new PaymentPolicy(euros("100.00"), euros("40.00"), List.of()), kind, amount, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_FINANCING, PRE_FINANCING, PRE_FINANCING_PAID",
        "PRE_FINANCING, INTERIM, ",
        "INTERIM, INTERIM, ",
        "FINAL, INTERIM, FINAL_PAID",
        "FINAL, FINAL, FINAL_PAID"
    })
    void paysInAdvanceOnceAndNothingAfterTheFinalPayment(Kind before, Kind kind, @Nullable String reason) {
        refuses(after(before), kind, "1.00", reason);
    }

    @Test
    void boundsWhatIsPaidInAdvanceByTheAwardWhereTheCallSaysNothing() {
        var policy = new PaymentPolicy(euros("100.00"), null, List.of());
        refuses(policy, Kind.PRE_FINANCING, "100.00", null);
        refuses(policy, Kind.PRE_FINANCING, "100.01", "AWARD_EXCEEDED");
    }

    private static void refuses(PaymentPolicy policy, Kind kind, String amount, @Nullable String reason) {
        if (reason == null) {
            assertThatCode(() -> policy.require(kind, euros(amount))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> policy.require(kind, euros(amount)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.reason()).isEqualTo(reason));
        }
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
