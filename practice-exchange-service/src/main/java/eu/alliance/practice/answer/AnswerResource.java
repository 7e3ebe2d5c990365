package eu.alliance.practice.answer;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.DryRun;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.collection.DataCollection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/data-collections/{id}/responses")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Data collections")
class AnswerResource {

    @Schema(name = "ResponseCorrection")
    record Corrected(
            @NotNull Map<String, JsonNode> values,

            @Schema(examples = "The figure was of the year before.") @NotBlank @Size(max = 2000) String reason) {}

    record Filters(
            @RestQuery @Nullable AnswerStatus status,
            @RestQuery @Nullable Instant updatedSince) {}

    private final AnswerDesk desk;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    AnswerResource(AnswerDesk desk, MergePatch patches, Caller caller, Clock clock) {
        this.desk = desk;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "listResponses", summary = "Answers: all for editors, its own for a city")
    public Page<AnswerView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var collection = desk.collection(id);
        var filters = paging.filters(Filters.class, given);
        var now = clock.instant();
        return Listing.of(Answer.class)
                .where("e.collectionId = :collection", "collection", id)
                .where("e.cityId = :city", "city", caller.is(Role.EDITOR) ? null : home())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, answer -> desk.view(answer, collection, now));
    }

    @GET
    @Path("/{responseId}")
    @RolesAllowed({Role.EDITOR, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getResponse", summary = "An answer, for its city and editors")
    public AnswerView read(@RestPath UUID id, @RestPath UUID responseId) {
        return desk.view(desk.read(id, responseId), desk.collection(id), clock.instant());
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "createResponse",
            summary = "Start a member city's answer",
            description = "One a city: 409 `RESPONSE_EXISTS`. 422 points to each value that cannot be.")
    public RestResponse<AnswerView> create(@RestPath UUID id, @NotNull @Valid Answer.Values values) {
        var now = clock.instant();
        var city = home();
        if (!KnownCity.isMember(city)) {
            throw Refusal.forbidden("NOT_A_MEMBER", "Only member cities answer.");
        }
        var collection = desk.kept(id);
        collection.insistOnOpen(now);
        Refusal.insistOnNone(new AnswerPolicy(collection.indicators()).objections(values.values()));
        var answer = new Answer(id, city, values, now);
        answer.persistAndFlush();
        return Created.at(
                "/v1/data-collections/" + id + "/responses/" + answer.id(), desk.view(answer, collection, now));
    }

    @PATCH
    @Path("/{responseId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "changeResponse", summary = "Go on with a draft")
    @RequestBody(content = @Content(schema = @Schema(implementation = Answer.Values.class)))
    public AnswerView change(
            @RestPath UUID id,
            @RestPath UUID responseId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull JsonNode patch) {
        var now = clock.instant();
        var collection = desk.kept(id);
        var answer = desk.own(id, responseId);
        EntityTags.require(ifMatch, answer.revision());
        collection.insistOnOpen(now);
        var values = patches.apply(Answer.Values.class, answer.given(), patch);
        Refusal.insistOnNone(new AnswerPolicy(collection.indicators()).objections(values.values()));
        answer.change(values, now);
        return desk.view(answer, collection, now);
    }

    @POST
    @Path("/{responseId}/submission")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "submitResponse",
            summary = "Hand an answer in",
            description = "With `dryRun=true` nothing changes and the answer is `{wouldSucceed, errors[]}`.")
    @APIResponse(
            responseCode = "200",
            description = "The submitted answer.",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    public RestResponse<Object> submit(
            @RestPath UUID id, @RestPath UUID responseId, @RestQuery @Nullable Boolean dryRun) {
        var now = clock.instant();
        var collection = desk.kept(id);
        var answer = desk.own(id, responseId);
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(DryRun.trying(() -> objections(collection, answer, now)));
        }
        Refusal.insistOnNone(objections(collection, answer, now));
        answer.submit(now);
        return RestResponse.ok(desk.view(answer, collection, now));
    }

    @POST
    @Path("/{responseId}/correction")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "correctResponse",
            summary = "Correct what was submitted",
            description = "States the values that change; a null takes one back. The former ones stay in the trail.")
    public AnswerView correct(@RestPath UUID id, @RestPath UUID responseId, @NotNull @Valid Corrected corrected) {
        var now = clock.instant();
        var collection = desk.kept(id);
        var answer = desk.own(id, responseId);
        collection.insistOnOpen(now);
        var merged = new HashMap<>(answer.given().values());
        corrected.values().forEach((code, value) -> {
            if (AnswerPolicy.isAnswered(value)) {
                merged.put(code, value);
            } else {
                merged.remove(code);
            }
        });
        Refusal.insistOnNone(new AnswerPolicy(collection.indicators()).objectionsToSubmission(merged));
        answer.correct(new Answer.Values(merged), corrected.reason(), now);
        return desk.view(answer, collection, now);
    }

    /** Every rule that it breaks, of one that may be handed in now. */
    private static List<Violation> objections(DataCollection collection, Answer answer, Instant now) {
        collection.insistOnOpen(now);
        answer.insistOnSubmitting();
        return new AnswerPolicy(collection.indicators())
                .objectionsToSubmission(answer.given().values());
    }

    private UUID home() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
    }
}
