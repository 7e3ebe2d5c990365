package eu.alliance.funding.terms;

import eu.alliance.platform.value.CountryCode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The co-financing rate of partners from one country, where it differs from the call's. */
@Schema(name = "CountryRate")
public record CountryRate(
        @Schema(examples = "IT") @NotNull @CountryCode String country,
        @NotNull Rate rate) {}
