package eu.alliance.funding.matching;

import eu.alliance.funding.adoption.KnownAdoption;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallView;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls/{id}")
@Produces("application/json")
@Transactional
@RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
@Tag(name = "Matching", description = "What goes together, each suggestion with its reasons.")
class CallMatchingResource {

    @Schema(name = "MatchingPractice")
    record PracticeMatch(
            UUID practiceId,
            @Schema(nullable = true) @Nullable LocalizedText title,
            @Schema(nullable = true) @Nullable Integer version,
            @Schema(nullable = true) @Nullable UUID cityId,
            List<Reason> reasons) {}

    @Schema(name = "PartnerSuggestion")
    record PartnerMatch(UUID cityId, LocalizedText name, String country, List<Reason> reasons) {}

    record Filters() {}

    private final Members members;
    private final Clock clock;

    CallMatchingResource(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @GET
    @Path("/matching-practices")
    @Operation(
            operationId = "listMatchingPractices",
            summary = "Published practices on a call's topics: evidence to rely on",
            description = "For members. Restricted practices are not among them.")
    public Page<PracticeMatch> practices(@RestPath UUID id, @BeanParam Paging paging) {
        var call = call(id);
        var member = members.current();
        var filters = paging.filters(Filters.class, new Filters());
        var found = Matches.practices(call, Matches.place(paging.after()), paging.size() + 1);
        var adoptions = KnownAdoption.of(found.stream().map(KnownPractice::id).toList());
        return paging.page(
                found,
                filters,
                practice -> List.of(practice.id().toString()),
                practice -> new PracticeMatch(
                        practice.id(),
                        practice.title().orElse(null),
                        practice.version().orElse(null),
                        practice.cityId().orElse(null),
                        Matches.reasons(practice, call, member, adoptions)));
    }

    @GET
    @Path("/partner-suggestions")
    @Operation(
            operationId = "listPartnerSuggestions",
            summary = "Member cities that the caller's might apply with",
            description = "For members: eligible cities with a practice on one of the call's topics, or which share a"
                    + " practice with the caller's city.")
    public Page<PartnerMatch> partners(@RestPath UUID id, @BeanParam Paging paging) {
        var call = call(id);
        var member = members.current();
        var filters = paging.filters(Filters.class, new Filters());
        var cities = Matches.partners(call, member, Matches.place(paging.after()), paging.size() + 1);
        var reasons = Matches.reasons(cities, call, member);
        var matches = IntStream.range(0, cities.size())
                .mapToObj(i -> match(cities.get(i), reasons.get(i)))
                .toList();
        return paging.page(matches, filters, match -> List.of(match.cityId().toString()), match -> match);
    }

    private static PartnerMatch match(KnownCity city, List<Reason> reasons) {
        return new PartnerMatch(city.id(), city.name(), city.country(), reasons);
    }

    private CallView call(UUID id) {
        return CallView.of(Call.get(id), clock.instant(), false);
    }
}
