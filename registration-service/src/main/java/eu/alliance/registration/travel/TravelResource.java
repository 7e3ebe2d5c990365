package eu.alliance.registration.travel;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.FINANCE;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.value.Money;
import eu.alliance.registration.allowance.Allowances;
import eu.alliance.registration.attendance.Delegations;
import eu.alliance.registration.attendance.Participants;
import eu.alliance.registration.attendance.Participants.Participant;
import eu.alliance.registration.summit.Summit;
import eu.alliance.registration.travel.TravelRequest.Journey;
import eu.alliance.registration.travel.TravelRequest.Traveller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Travel", description = "Travel and subsistence, on request.")
class TravelResource {

    @Schema(name = "TravelRequestDetails")
    record Asking(
            @Schema(description = "The official place of departure.", examples = "Gare de Strasbourg")
            @NotBlank @Size(max = 200) String departurePlace,

            @Schema(
                    nullable = true,
                    description = "One way, in kilometres, by the Commission's distance calculator; the cap follows its"
                            + " band. Without it the cap is that of a journey within a country or between two.")
            @Min(0) @Max(20_100) @Nullable Integer distanceKm,

            @NotNull Money estimatedCost,

            @Schema(nullable = true, description = "Needed for one more of a city than the summit's limit `funded`.")
            @Size(max = 2000) @Nullable String waiverReason) {

        Journey journey() {
            var reason = waiverReason == null || waiverReason.isBlank() ? null : waiverReason;
            return new Journey(
                    departurePlace,
                    distanceKm,
                    estimatedCost.notNegative("/estimatedCost").value(),
                    reason);
        }
    }

    record Filters(
            @RestQuery @Nullable TravelStatus status,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final TravelSights sights;
    private final Caller caller;
    private final Clock clock;

    TravelResource(TravelSights sights, Caller caller, Clock clock) {
        this.sights = sights;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/delegates/{id}/travel-requests")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(
            operationId = "requestTravel",
            summary = "Ask for a delegate's travel and subsistence",
            description = "For delegates of confirmed delegations, once a person and summit. One more of a city than "
                    + "the summit's limit `funded` needs a `waiverReason` (422 `FUNDED_LIMIT_EXCEEDED`), which the "
                    + "registrar accepts by approving.")
    public RestResponse<TravelView> ask(@RestPath UUID id, @NotNull @Valid Asking asking) {
        var journey = asking.journey();
        var person = Participants.find(id)
                .filter(found -> caller.actsFor(found.cityId()))
                .orElseThrow(() -> Refusal.notFound("delegate"));
        Delegations.requireConfirmed(caller, person.delegationId());
        var summit = Summit.visibleTo(caller, Delegations.summitOf(person.delegationId()));
        var traveller = new Traveller(summit.id(), person.delegationId(), id, person.cityId());
        if (journey.waiverReason() == null
                && TravelRequest.countOthers(traveller) >= summit.limits().funded()) {
            throw Refusal.rule(
                    "/waiverReason", "FUNDED_LIMIT_EXCEEDED", "One more of the city than is paid for: say why.");
        }
        var cap = Allowances.capFor(person.cityId(), summit, journey.distanceKm());
        var request = new TravelRequest(traveller, journey, cap, clock.instant());
        request.persistAndFlush();
        return Created.at("/v1/travel-requests/" + request.id(), sights.whole(request));
    }

    @GET
    @Path("/travel-requests/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR, FINANCE})
    @Operation(operationId = "getTravelRequest", summary = "A travel request")
    public TravelView read(@RestPath UUID id) {
        return sights.whole(TravelRequest.visibleTo(caller, id));
    }

    @GET
    @Path("/delegates/{id}/travel-requests")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR, FINANCE})
    @Operation(operationId = "listTravelRequestsOfDelegate", summary = "A delegate's travel requests")
    public Page<TravelView> ofDelegate(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        requireVisible(Participants.find(id).orElseThrow(() -> Refusal.notFound("delegate")));
        var filters = paging.filters(Filters.class, given);
        return listed(filters).where("e.delegateId = :delegate", "delegate", id).page(paging, filters, sights::row);
    }

    @GET
    @Path("/summits/{id}/travel-requests")
    @RolesAllowed({REGISTRAR, FINANCE})
    @Operation(operationId = "listTravelRequests", summary = "The travel requests for a summit")
    public Page<TravelView> ofSummit(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        Summit.visibleTo(caller, id);
        var filters = paging.filters(Filters.class, given);
        return listed(filters).where("e.summitId = :summit", "summit", id).page(paging, filters, sights::row);
    }

    private void requireVisible(Participant person) {
        if (!caller.is(REGISTRAR) && !caller.is(FINANCE) && !caller.actsFor(person.cityId())) {
            throw Refusal.notFound("delegate");
        }
    }

    private static Listing<TravelRequest> listed(Filters filters) {
        return Listing.of(TravelRequest.class)
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince());
    }
}
