package eu.alliance.registration.summit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people a city may send, in all, elected, and at the organisers' expense.
 *
 * @param elected mayors included
 */
@Schema(
        name = "DelegationLimits",
        description = "How many people one city may send: in all, elected (mayor included), funded.")
public record Limits(
        @NotNull @Min(1) @Max(1000) Integer delegates,
        @NotNull @Min(0) @Max(1000) Integer elected,
        @NotNull @Min(0) @Max(1000) Integer funded) {}
