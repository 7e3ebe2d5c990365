package eu.alliance.registration.booking;

import eu.alliance.registration.place.BookingMode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who of a delegation wants to be there. */
@Schema(name = "BookingRequest")
record BookingRequest(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> delegateIds,

        @Schema(nullable = true, description = "PARTIAL when not said.") @Nullable BookingMode mode) {

    BookingMode modeOrPartial() {
        return mode == null ? BookingMode.PARTIAL : mode;
    }
}
