package eu.alliance.funding.ranking;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls/{id}/ranking/places")
@Transactional
@Tag(name = "Ranking")
class RankingTableResource {

    @Schema(name = "RankingPlace")
    record Place(
            int rank,
            UUID applicationId,
            LocalizedText title,
            UUID coordinatorId,
            @Schema(nullable = true) @Nullable LocalizedText coordinator,

            @Schema(nullable = true, examples = "NL") @Nullable String country,

            @Schema(description = "Of 100; a decimal string with two decimals.", examples = "78.50")
            String total,

            Money requestedGrant,
            RankingPolicy.Outcome outcome,

            @Schema(description = "What became of it since: one of the reserve list may have been awarded.")
            ApplicationStatus status) {}

    record NoFilters() {}

    @GET
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "listRankingPlaces",
            summary = "A call's ranking as a table, with titles and coordinators",
            description = "For the committee that decides and for whoever follows the reserve list.")
    public Page<Place> list(@RestPath UUID id, @BeanParam Paging paging) {
        var ranking = Ranking.of(id).orElseThrow(() -> Refusal.notFound("ranking"));
        var last = paging.after().map(RankingTableResource::rank).orElse(0);
        var places = ranking.items().stream()
                .filter(place -> place.rank() > last)
                .limit(paging.size() + 1L)
                .toList();
        var applications = applications(places);
        var cities = cities(applications.values().stream()
                .map(Application::coordinatorId)
                .distinct()
                .toList());
        return paging.page(
                places,
                new NoFilters(),
                place -> List.of(String.valueOf(place.rank())),
                place -> shown(place, applications, cities));
    }

    private static Place shown(
            RankingPolicy.Place place, Map<UUID, Application> applications, Map<UUID, KnownCity> cities) {
        var application = applications.get(place.applicationId());
        if (application == null) {
            throw new IllegalArgumentException("Ranked and gone: " + place.applicationId());
        }
        var city = cities.get(application.coordinatorId());
        return new Place(
                place.rank(),
                application.id(),
                application.content().title(),
                application.coordinatorId(),
                city == null ? null : city.name(),
                city == null ? null : city.country(),
                place.total().setScale(2).toPlainString(),
                place.requestedGrant(),
                place.outcome(),
                application.status());
    }

    private static int rank(List<String> keys) {
        try {
            return Integer.parseInt(keys.getFirst());
        } catch (NumberFormatException _) {
            throw Refusal.malformed("INVALID_CURSOR", "This cursor is broken.");
        }
    }

    private static Map<UUID, Application> applications(List<RankingPolicy.Place> places) {
        var ids = places.stream().map(RankingPolicy.Place::applicationId).toList();
        return Application.<Application>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    private static Map<UUID, KnownCity> cities(List<UUID> ids) {
        return KnownCity.<KnownCity>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(KnownCity::id, Function.identity()));
    }
}
