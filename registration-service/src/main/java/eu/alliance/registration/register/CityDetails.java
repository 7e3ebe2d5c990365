package eu.alliance.registration.register;

import eu.alliance.platform.value.CountryCode;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Region;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.CityKind;
import eu.alliance.registration.city.Membership;
import eu.alliance.registration.city.Population;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a registrar says of a city and may change later. */
@Schema(name = "CityDetails")
record CityDetails(
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

    static CityDetails of(City.Profile profile) {
        return new CityDetails(
                profile.kind(),
                profile.name(),
                profile.country(),
                profile.population(),
                profile.memberships(),
                profile.languages(),
                profile.zone(),
                profile.contactEmail());
    }

    City.Profile profile() {
        return new City.Profile(
                kind,
                name,
                country,
                population,
                Objects.requireNonNullElse(memberships, List.of()),
                Objects.requireNonNullElse(languages, List.of()),
                zone,
                contactEmail);
    }
}
