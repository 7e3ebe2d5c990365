package eu.alliance.registration.city;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A programme that a city is or was a member of.
 *
 * @param since first day; null when it isn't known
 * @param until last day, inclusive; null while it goes on
 */
@Schema(name = "Membership", description = "A programme that a city is or was a member of; dates inclusive.")
public record Membership(
        @NotNull Programme programme,

        @Schema(nullable = true, examples = "2016-11-09") @Nullable LocalDate since,

        @Schema(nullable = true) @Nullable LocalDate until) {

    /** The networks that cities are members of. */
    public enum Programme {
        ALLIANCE,
        EFUS,
        ICC
    }

    boolean covers(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    @AssertTrue(message = "A membership ends after it starts.") @Schema(hidden = true)
    boolean isInOrder() {
        return since == null || until == null || !until.isBefore(since);
    }
}
