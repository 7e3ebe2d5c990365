package eu.alliance.funding.evaluator;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls/{id}/evaluators")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed(Role.GRANTS_OFFICER)
@Tag(name = "Evaluation", description = "Experts judge what cities ask for; nobody judges their own city.")
class EvaluatorResource {

    @Schema(name = "EvaluatorDetails")
    record Details(
            @Schema(description = "As they sign in.", examples = "evaluator-1") @NotBlank @Size(max = 255) String username,

            @Schema(
                    nullable = true,
                    description = "Their home city, if the officer knows it; the directory and their token say too.")
            @Nullable UUID cityId) {}

    record Filters() {}

    private final HomeCities homeCities;
    private final Clock clock;

    EvaluatorResource(HomeCities homeCities, Clock clock) {
        this.homeCities = homeCities;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "addEvaluator",
            summary = "Name an expert who may evaluate under a call",
            description = "The same expert twice: 409 EVALUATOR_EXISTS.")
    public RestResponse<EvaluatorView> add(@RestPath UUID id, @NotNull @Valid Details details) {
        var now = clock.instant();
        switch (Call.get(id).statusAt(now)) {
            case FORTHCOMING, OPEN, CLOSED, EVALUATION -> {}
            case DECIDED, CANCELLED -> throw Refusal.conflict("ILLEGAL_TRANSITION", "This call is over.");
        }
        if (details.cityId() != null && KnownCity.of(details.cityId()).isEmpty()) {
            throw Refusal.rule("/cityId", "UNKNOWN_CITY", "Nothing is known of this city.");
        }
        var username = details.username().strip();
        homeCities.lookUp(username);
        var evaluator = new Evaluator(id, username, details.cityId(), now);
        evaluator.persistAndFlush();
        return Created.at("/v1/calls/" + id + "/evaluators/" + evaluator.id(), view(evaluator));
    }

    @GET
    @Operation(operationId = "listEvaluators", summary = "The experts of a call")
    public Page<EvaluatorView> list(@RestPath UUID id, @BeanParam Paging paging) {
        var call = Call.get(id);
        var page = Listing.of(Evaluator.class)
                .where("e.callId = :call", "call", call.id())
                .page(paging, paging.filters(Filters.class, new Filters()), each -> each);
        var homes = homeCities.of(page.items().stream().map(Evaluator::username).collect(Collectors.toSet()));
        return new Page<>(
                page.items().stream()
                        .map(each -> EvaluatorView.of(each, homes.getOrDefault(each.username(), Set.of())))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{evaluatorId}")
    @Operation(operationId = "getEvaluator", summary = "An expert of a call")
    public EvaluatorView read(@RestPath UUID id, @RestPath UUID evaluatorId) {
        return Evaluator.<Evaluator>findByIdOptional(evaluatorId)
                .filter(evaluator -> evaluator.callId().equals(id))
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound("evaluator"));
    }

    private EvaluatorView view(Evaluator evaluator) {
        return EvaluatorView.of(evaluator, homeCities.of(evaluator.username()));
    }
}
