package eu.alliance.registration.register;

import eu.alliance.platform.value.CountryCode;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Region;
import eu.alliance.registration.city.CityKind;
import eu.alliance.registration.city.Membership;
import eu.alliance.registration.city.Population;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A city as the registrar first enters it.
 *
 * @param id given when the city is known elsewhere under an id already
 * @param slug made from the name when not given
 */
@Schema(name = "CityRegistration")
record CityRegistration(
        @Schema(nullable = true) @Nullable UUID id,

        @Schema(nullable = true, examples = "rotterdam")
        @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Nullable String slug,

        @NotNull CityKind kind,
        @NotNull @Heading LocalizedText name,
        @Schema(examples = "NL") @NotNull @CountryCode String country,
        @Schema(nullable = true) @Valid @Nullable Population population,
        @Schema(nullable = true) @Size(max = 50) @Nullable List<@NotNull @Valid Membership> memberships,
        @Schema(nullable = true) @Size(max = 20) @Nullable List<@NotNull @LanguageTag String> languages,

        @Schema(nullable = true, examples = "Europe/Amsterdam") @Region @Nullable String zone,

        @Schema(
                nullable = true,
                examples = "mayor@rotterdam.example",
                description = "Where letters go. Read by the registrar and the city itself only.")
        @Email @Size(max = 254) @Nullable String contactEmail) {

    CityDetails details() {
        return new CityDetails(kind, name, country, population, memberships, languages, zone, contactEmail);
    }
}
