package eu.alliance.registration.city;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people live there, counted how and by whom.
 *
 * @param unit LAU counts the municipality, FUA the functional urban area; eligibility uses LAU
 */
@Schema(name = "Population", description = "Inhabitants, with statistical unit, year and source.")
public record Population(
        @NotNull @Min(0) @Max(100_000_000) Long value,
        @NotNull Unit unit,
        @NotNull @Min(1900) @Max(2200) Integer year,
        @NotBlank @Size(max = 500) String source) {

    /** Eurostat's statistical units. */
    public enum Unit {
        LAU,
        FUA
    }
}
