package eu.alliance.registration.statistics;

import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Statistics", description = "A summit in figures.")
class StatisticsResource {

    @Schema(name = "DelegationFigures")
    record Delegations(
            long total,

            @Schema(examples = "{\"CONFIRMED\": 31, \"WITHDRAWN\": 1}")
            Map<String, Long> byStatus) {}

    @Schema(name = "DelegateFigures")
    record Delegates(
            @Schema(description = "People of confirmed delegations; so are all figures here.")
            long total,

            Map<String, Long> byRole,
            Map<String, Long> byCountry,

            @Schema(description = "Who speaks two languages is counted under both.")
            Map<String, Long> byLanguage,

            Map<String, Long> byInterpretationNeeded) {}

    @Schema(name = "CheckInFigures")
    record CheckIns(
            @Schema(description = "People let in so far.") long admitted,
            long refused,
            Map<String, Long> refusedByReason) {}

    @Schema(name = "InvitationFigures")
    record Invitations(
            long total,

            @Schema(
                    description = "As of now: what has lapsed is EXPIRED.",
                    examples = "{\"SENT\": 4, \"ACCEPTED\": 30}")
            Map<String, Long> byStatus) {}

    @Schema(name = "TravelRequestFigures")
    record TravelRequests(
            long total,

            @Schema(examples = "{\"APPROVED\": 9, \"PAID\": 2}")
            Map<String, Long> byStatus) {}

    @Schema(name = "SummitStatistics")
    record View(
            UUID summitId,
            Invitations invitations,
            Delegations delegations,
            Delegates delegates,
            TravelRequests travelRequests,
            List<Fill> sessions,
            CheckIns checkIns,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(Summit summit, Tally tally, List<Fill> sessions) {
            return new View(
                    summit.id(),
                    new Invitations(tally.total("invitations"), tally.by("invitations")),
                    new Delegations(tally.total("delegations"), tally.by("delegations")),
                    new Delegates(
                            tally.total("roles"),
                            tally.by("roles"),
                            tally.by("countries"),
                            tally.by("languages"),
                            tally.by("interpretation")),
                    new TravelRequests(tally.total("travelRequests"), tally.by("travelRequests")),
                    sessions,
                    new CheckIns(
                            tally.by("checkIns").getOrDefault("ADMITTED", 0L),
                            tally.by("checkIns").getOrDefault("REFUSED", 0L),
                            tally.by("refusals")),
                    summit.revision());
        }
    }

    private final Caller caller;
    private final Clock clock;

    StatisticsResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/summits/{id}/statistics")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "getSummitStatistics", summary = "A summit in figures, as of now")
    public View read(@RestPath UUID id) {
        var summit = Summit.visibleTo(caller, id);
        var now = clock.instant();
        return View.of(summit, Tally.of(id, now), Fill.of(id, now));
    }
}
