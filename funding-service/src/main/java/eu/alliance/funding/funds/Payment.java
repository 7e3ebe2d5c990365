package eu.alliance.funding.funds;

import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that was paid to the coordinator. */
@Schema(name = "GrantPayment")
public record Payment(UUID id, Kind kind, Money amount, Instant paidAt) {

    @Schema(name = "PaymentKind", description = "Expect new values.")
    public enum Kind {
        PRE_FINANCING,
        INTERIM,
        FINAL
    }
}
