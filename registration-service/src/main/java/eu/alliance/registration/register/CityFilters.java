package eu.alliance.registration.register;

import eu.alliance.platform.entity.Listing;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.CityKind;
import eu.alliance.registration.city.Membership;
import eu.alliance.registration.city.SearchedText;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of cities may be narrowed. */
record CityFilters(
        @Parameter(description = "ISO 3166-1 alpha-2.") @RestQuery @Nullable String country,

        @Parameter(description = "Members of this programme today.") @RestQuery
        Membership.@Nullable Programme membership,

        @RestQuery @Nullable CityKind kind,

        @Parameter(description = "Part of a name or slug, whatever the case and accents.") @RestQuery @Nullable String q,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    Listing<City> listing() {
        return Listing.of(City.class)
                .where("e.country = :country", "country", country)
                .where(
                        "function('has_membership', e.memberships, :membership) = true",
                        "membership",
                        membership == null ? null : membership.name())
                .where("e.kind = :kind", "kind", kind)
                .where("e.searched like :q escape '\\'", "q", q == null ? null : SearchedText.containing(q))
                .updatedSince(updatedSince);
    }
}
