package eu.alliance.registration.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.CityKind;
import eu.alliance.registration.city.CityStatus;
import eu.alliance.registration.city.Membership;
import eu.alliance.registration.city.Population;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A city as it is read. */
@Schema(name = "City")
record CityView(
        UUID id,
        @Schema(examples = "rotterdam") String slug,
        CityKind kind,
        LocalizedText name,
        @Schema(examples = "NL") String country,
        @Schema(nullable = true) @Nullable Population population,
        List<Membership> memberships,

        @Schema(description = "BCP 47 tags of the languages of its administration.")
        List<String> languages,

        @Schema(nullable = true, examples = "Europe/Amsterdam") @Nullable String zone,

        @Schema(description = "Where letters go; there for the registrar and the city itself only, and in no list.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String contactEmail,

        CityStatus status,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static CityView of(City city, boolean isRegistrar, boolean isTrusted) {
        var profile = city.profile();
        return new CityView(
                city.id(),
                city.slug(),
                profile.kind(),
                profile.name(),
                profile.country(),
                profile.population(),
                profile.memberships(),
                profile.languages(),
                profile.zone(),
                isTrusted ? profile.contactEmail() : null,
                city.status(),
                isRegistrar ? moves(city.status()) : List.of(),
                city.createdAt(),
                city.updatedAt(),
                city.revision());
    }

    private static List<String> moves(CityStatus status) {
        return Arrays.stream(CityMove.values())
                .filter(move -> move.isOpenTo(status))
                .map(CityMove::noun)
                .toList();
    }
}
