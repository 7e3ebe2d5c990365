package eu.alliance.funding.ranking;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.funding.call.CallView;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/calls/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Ranking", description = "Who is funded, who waits, who is not.")
class RankingResource {

    private final Awarding awarding;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RankingResource(Awarding awarding, Outbox outbox, Caller caller, Clock clock) {
        this.awarding = awarding;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/ranking")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "rankApplications",
            summary = "Rank a call's applications against its budget; again as often as wanted until it is decided",
            description = "By total; of equal totals by the weightiest criterion, then the next, then by time of"
                    + " receipt, then by id. In that order requests are funded in full until one does not fit; the next"
                    + " ones go on the reserve list as far as it has places. While an application is neither evaluated"
                    + " nor out: 409 EVALUATION_INCOMPLETE.")
    public RestResponse<RankingView> rank(@RestPath UUID id) {
        var now = clock.instant();
        var call = Call.hold(id);
        call.closeIfDue(now).ifPresent(outbox::record);
        call.evaluate(now).ifPresent(outbox::record);
        var items = Ranking.computed(call);
        var ranking = Ranking.of(id).orElse(null);
        if (ranking == null) {
            ranking = new Ranking(id, items, now);
            ranking.persistAndFlush();
            call.ranked(now);
        } else {
            ranking.redo(items, now);
        }
        return Created.at("/v1/calls/" + id + "/ranking", RankingView.of(ranking, call.statusAt(now), true));
    }

    @GET
    @Path("/ranking")
    @RolesAllowed({Role.GRANTS_OFFICER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "getRanking",
            summary = "The ranking of a call's applications",
            description = "For officers; for cities that applied once the call is decided.")
    public RankingView read(@RestPath UUID id) {
        var status = Call.get(id).statusAt(clock.instant());
        return Ranking.of(id)
                .filter(_ -> caller.is(Role.GRANTS_OFFICER) || status == CallStatus.DECIDED && hasApplied(id))
                .map(ranking -> RankingView.of(ranking, status, caller.is(Role.GRANTS_OFFICER)))
                .orElseThrow(() -> Refusal.notFound("ranking"));
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "decideCall",
            summary = "Decide a call by its ranking: grants for those funded, a reserve list, a no for the others",
            description = "Without a ranking: 409 RANKING_MISSING; when an application changed since: 409"
                    + " RANKING_OUTDATED, rank again.")
    public CallView decide(@RestPath UUID id) {
        var now = clock.instant();
        var call = Call.hold(id);
        call.closeIfDue(now).ifPresent(outbox::record);
        outbox.record(call.decide(now));
        var ranking = Ranking.of(id)
                .orElseThrow(() -> Refusal.conflict("RANKING_MISSING", "There is no ranking to decide by."));
        if (!isUpToDate(ranking.items(), Ranking.computed(call))) {
            throw Refusal.conflict("RANKING_OUTDATED", "An application changed since; rank again.");
        }
        ranking.decide(caller.subject(), now);
        awarding.carryOut(ranking, call, now);
        return CallView.of(call, now, true);
    }

    private static boolean isUpToDate(List<RankingPolicy.Place> kept, List<RankingPolicy.Place> computed) {
        return kept.size() == computed.size()
                && IntStream.range(0, kept.size()).allMatch(i -> kept.get(i).isSameAs(computed.get(i)));
    }

    private boolean hasApplied(UUID call) {
        return caller.city()
                .filter(city ->
                        !Application.handedIn(List.of(call), List.of(city)).isEmpty())
                .isPresent();
    }
}
