package eu.alliance.funding.consensus;

import static eu.alliance.funding.application.ApplicationStatus.ELIGIBLE;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.assignment.Evaluators;
import eu.alliance.funding.assignment.Report;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.funding.score.ConsensusPolicy;
import eu.alliance.funding.score.ConsensusPolicy.Outcome.Reached;
import eu.alliance.funding.score.ConsensusPolicy.Outcome.ThirdNeeded;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/applications/{id}/consensus")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Evaluation")
class ConsensusResource {

    @Schema(name = "ConsensusReport")
    record Request(
            @Schema(examples = "Agreed: relevant and well built, measurement to be strengthened.")
            @NotBlank @Size(max = 20_000) String comments) {}

    private final Evaluators evaluators;
    private final Caller caller;
    private final Clock clock;

    ConsensusResource(Evaluators evaluators, Caller caller, Clock clock) {
        this.evaluators = evaluators;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.EVALUATOR, Role.GRANTS_OFFICER})
    @Operation(
            operationId = "reachConsensus",
            summary = "Bring the reports on an application together, as rapporteur",
            description = "Two reports are averaged; when their totals lie apart by more than 30 % of the higher: 409"
                    + " THIRD_EVALUATION_NEEDED. Of three or more the two whose totals are closest are averaged (of"
                    + " pairs equally close the higher). While a report is outstanding: 409 REPORTS_MISSING. Reports"
                    + " of evaluators in conflict do not count.")
    public ConsensusView reach(@RestPath UUID id, @NotNull @Valid Request request) {
        var now = clock.instant();
        var application = Application.hold(id);
        requireRapporteur(application);
        if (application.status() != ELIGIBLE) {
            throw Refusal.illegalTransition(application.status(), "EVALUATED");
        }
        var reports = evaluators.reportsOn(application);
        var criteria = Call.get(application.callId()).terms().criteria();
        return switch (new ConsensusPolicy(criteria)
                .of(reports.stream().map(Report::scores).toList())) {
            case ThirdNeeded apart ->
                throw Refusal.conflict(
                        "THIRD_EVALUATION_NEEDED",
                        "%s and %s lie apart by more than 30 %%.".formatted(apart.higher(), apart.lower()));
            case Reached reached -> {
                var consensus =
                        new Consensus(application.callId(), id, reports.size(), reached, request.comments(), now);
                consensus.persistAndFlush();
                application.evaluated(now);
                yield ConsensusView.of(consensus, application);
            }
        };
    }

    @GET
    @RolesAllowed({Role.EVALUATOR, Role.GRANTS_OFFICER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "getConsensus",
            summary = "What evaluators together said of an application",
            description = "For officers and its evaluators; for its consortium once the call is decided.")
    public ConsensusView read(@RestPath UUID id) {
        var application = Application.get(id);
        return Consensus.on(id)
                .filter(_ -> mayRead(application))
                .map(consensus -> ConsensusView.of(consensus, application))
                .orElseThrow(() -> Refusal.notFound("consensus"));
    }

    private boolean mayRead(Application application) {
        var isTold = caller.city().filter(application::isPartner).isPresent()
                && Call.get(application.callId()).statusAt(clock.instant()) == CallStatus.DECIDED;
        return isTold || caller.is(Role.GRANTS_OFFICER) || evaluators.includes(application);
    }

    private void requireRapporteur(Application application) {
        if (!caller.is(Role.GRANTS_OFFICER) && !evaluators.includes(application)) {
            throw Refusal.notFound("application");
        }
    }
}
