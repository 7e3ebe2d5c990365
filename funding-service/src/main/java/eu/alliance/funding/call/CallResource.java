package eu.alliance.funding.call;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.funding.notice.DocumentPolicy;
import eu.alliance.funding.programme.Programme;
import eu.alliance.funding.terms.TermsPolicy;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Calls", description = "Until when cities may apply, and under which terms.")
class CallResource {

    record Filters(
            @Parameter(description = "As it is at the time of the request.") @RestQuery @Nullable CallStatus status,

            @Parameter(description = "A programme's id.") @RestQuery @Nullable UUID programme,

            @Parameter(description = "One of a call's topics.") @RestQuery @Nullable String topic,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {

        Listing<Call> listing(Instant now) {
            var calls = Listing.of(Call.class)
                    .where("e.programmeId = :programme", "programme", programme)
                    .where("function('has_topic', e.presentation, :topic) = true", "topic", topic)
                    .updatedSince(updatedSince);
            return switch (status) {
                case null -> calls;
                case OPEN -> calls.where("e.status = OPEN").where("e.deadlineAt >= :now", "now", now);
                case CLOSED ->
                    calls.where("(e.status = CLOSED or e.status = OPEN and e.deadlineAt < :now)", "now", now);
                default -> calls.where("e.status = :status", "status", status);
            };
        }
    }

    private final Outbox outbox;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    CallResource(Outbox outbox, MergePatch patches, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCalls", summary = "Calls")
    public Page<CallView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var now = clock.instant();
        var filters = paging.filters(Filters.class, given);
        return filters.listing(now).page(paging, filters, call -> view(call, now));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCall", summary = "A call")
    public CallView read(@RestPath UUID id) {
        return view(Call.get(id), clock.instant());
    }

    @POST
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "createCall", summary = "Announce a call")
    public RestResponse<CallView> create(@NotNull @Valid CallDetails details) {
        var now = clock.instant();
        check(details);
        var call = new Call(details.programmeId(), details.presentation(), details.terms(), now);
        call.persistAndFlush();
        outbox.record(new CallEvent.Announced(call.state(), now));
        return Created.at("/v1/calls/" + call.id(), view(call, now));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "changeCall",
            summary = "Change a call",
            description = "Once it is open its terms stay: 409 CALL_ALREADY_OPEN; a deadline is put off by extension.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CallDetails.class)))
    public CallView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var now = clock.instant();
        var call = Call.hold(id);
        EntityTags.require(ifMatch, call.revision());
        call.closeIfDue(now).ifPresent(outbox::record);
        var present = CallDetails.of(call.programmeId().orElse(null), call.presentation(), call.terms());
        var details = patches.apply(CallDetails.class, present, patch);
        check(details);
        outbox.record(call.change(details.programmeId(), details.presentation(), details.terms(), now));
        return view(call, now);
    }

    private static void check(CallDetails details) {
        var objections = new ArrayList<>(new TermsPolicy(details.terms()).objections());
        objections.addAll(new DocumentPolicy(details.presentation().documents()).objections());
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
        var programme = details.programmeId();
        if (programme != null && Programme.findByIdOptional(programme).isEmpty()) {
            throw Refusal.rule("/programmeId", "UNKNOWN_PROGRAMME", "There is no such programme.");
        }
    }

    // deadlines hold to the millisecond, for whoever reads and for whoever applies
    private CallView view(Call call, Instant now) {
        return CallView.of(call, now, caller.is(Role.GRANTS_OFFICER));
    }
}
