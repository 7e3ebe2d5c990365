package eu.alliance.funding.assignment;

import static eu.alliance.funding.application.ApplicationStatus.ELIGIBLE;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.score.ScorePolicy;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/assignments/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Evaluation")
class AssignmentResource {

    @Schema(name = "ConflictDeclaration")
    record DeclarationRequest(
            @NotNull Boolean conflict,

            @Schema(nullable = true) @Size(max = 5000) @Nullable String reason) {}

    @Schema(name = "EvaluationReport")
    record ReportRequest(
            @Schema(
                    description = "By criterion, every one of them, from 0 to its best score; JSON numbers.",
                    examples = "{\"relevance\": 24, \"quality\": 31.5, \"impact\": 20}")
            @NotNull @Size(max = 100) Map<String, @Nullable BigDecimal> scores,

            @Schema(examples = "Convincing on the night economy, thin on measurement.") @NotBlank @Size(max = 20_000) String comments) {}

    private final Evaluators evaluators;
    private final Clock clock;

    AssignmentResource(Evaluators evaluators, Clock clock) {
        this.evaluators = evaluators;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EVALUATOR, Role.GRANTS_OFFICER})
    @Operation(
            operationId = "getAssignment",
            summary = "An assignment, for its evaluator and for officers",
            description = "An evaluator whose city has an interest in the application finds nothing.")
    public AssignmentView read(@RestPath UUID id) {
        return evaluators.visible(Assignment.found(id).orElseThrow(() -> Refusal.notFound("assignment")));
    }

    @POST
    @Path("/conflict-declaration")
    @RolesAllowed(Role.EVALUATOR)
    @Operation(
            operationId = "declareConflict",
            summary = "Say whether one has an interest in an application",
            description = "A declared conflict ends the assignment. To declare none where one is computed: 409"
                    + " CONFLICT_OF_INTEREST.")
    public AssignmentView declare(@RestPath UUID id, @NotNull @Valid DeclarationRequest request) {
        var now = clock.instant();
        var application = Application.hold(Assignment.applicationOf(id));
        var assignment = own(id);
        requireUndecided(application);
        var conflicts = evaluators.conflicts(assignment, application);
        if (!request.conflict()) {
            Evaluators.requireNone(conflicts);
        }
        assignment.declare(new Declaration(request.conflict(), request.reason(), now), now);
        return evaluators.view(assignment, application, conflicts);
    }

    @POST
    @Path("/report")
    @RolesAllowed(Role.EVALUATOR)
    @Operation(
            operationId = "reportEvaluation",
            summary = "Hand in one's scores and comments; until there is a consensus a later report replaces them",
            description = "Conflicts of interest are computed anew: 409 CONFLICT_OF_INTEREST. Whoever reports"
                    + " declares that there is none.")
    public AssignmentView report(@RestPath UUID id, @NotNull @Valid ReportRequest request) {
        var now = clock.instant();
        var application = Application.hold(Assignment.applicationOf(id));
        var assignment = own(id);
        if (assignment.status() == AssignmentStatus.CONFLICTED) {
            throw Refusal.conflict("CONFLICT_OF_INTEREST", "A conflict of interest was declared.");
        }
        Evaluators.requireNone(evaluators.conflicts(assignment, application));
        if (application.status() != ELIGIBLE) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "What is %s is not scored.".formatted(application.status()));
        }
        var objections =
                new ScorePolicy(Call.get(application.callId()).terms().criteria()).objectionsTo(request.scores());
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
        assignment.report(new Report(given(request.scores()), request.comments(), now), now);
        return evaluators.visible(assignment);
    }

    @POST
    @Path("/revocation")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "revokeAssignment", summary = "Take an assignment back, with whatever was reported")
    public AssignmentView revoke(@RestPath UUID id) {
        var application = Application.hold(Assignment.applicationOf(id));
        var assignment = Assignment.hold(id);
        requireUndecided(application);
        assignment.revoke(clock.instant());
        return evaluators.visible(assignment);
    }

    private Assignment own(UUID id) {
        var assignment = Assignment.hold(id);
        if (!evaluators.isOwn(assignment) || assignment.status() == AssignmentStatus.REVOKED) {
            throw Refusal.notFound("assignment");
        }
        return assignment;
    }

    private static void requireUndecided(Application application) {
        switch (application.status()) {
            case SUBMITTED, ADMISSIBLE, ELIGIBLE -> {}
            case DRAFT, INADMISSIBLE, INELIGIBLE, EVALUATED, AWARDED, RESERVE, REJECTED, WITHDRAWN ->
                throw Refusal.conflict(
                        "ILLEGAL_TRANSITION", "What is %s is no longer evaluated.".formatted(application.status()));
        }
    }

    // complete by now: what is missing was refused
    private static Map<String, BigDecimal> given(Map<String, @Nullable BigDecimal> scores) {
        var given = new TreeMap<String, BigDecimal>();
        scores.forEach((code, score) -> given.put(code, Objects.requireNonNull(score)));
        return given;
    }
}
