package eu.alliance.practice.practice;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.events.Outbox;
import eu.alliance.platform.rest.DryRun;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Practices")
class PracticeMoveResource {

    @Schema(name = "PracticeReason")
    record Reasoned(
            @Schema(examples = "The results are not yet told.") @NotBlank @Size(max = 2000) String reason) {}

    private final PracticeDesk desk;
    private final Outbox outbox;
    private final Clock clock;

    PracticeMoveResource(PracticeDesk desk, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "submitPractice",
            summary = "Hand a draft in for review",
            description = "With `dryRun=true` nothing changes and the answer is `{wouldSucceed, errors[]}`.")
    @APIResponse(
            responseCode = "200",
            description = "The submitted practice.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    public RestResponse<Object> submit(@RestPath UUID id, @RestQuery @Nullable Boolean dryRun) {
        var found = desk.hold(id).owned();
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(DryRun.of(found.practice().objectionsToSubmission(found.editions())));
        }
        found.practice().submit(found.editions(), clock.instant());
        return RestResponse.ok(found.view());
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Role.EDITOR)
    @Operation(
            operationId = "publishPractice",
            summary = "Publish a reviewed version, in place of the one before",
            description = "409 `REVIEW_MISSING` while nobody has reviewed this version.")
    public PracticeView publish(@RestPath UUID id) {
        var found = desk.hold(id).unrelated();
        var facts = found.practice().publish(found.seen(), clock.instant());
        var today = found.editions().latest();
        Editions.replacedOf(id).forEach(former -> former.follow(today));
        facts.forEach(outbox::record);
        return found.view();
    }

    @POST
    @Path("/changes-request")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "requestPracticeChanges", summary = "Send a version back to its city")
    public PracticeView requestChanges(@RestPath UUID id, @NotNull @Valid Reasoned reasoned) {
        var found = desk.hold(id).unrelated();
        found.practice().requestChanges(found.seen(), reasoned.reason(), clock.instant());
        return found.view();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({Role.CITY_ADMIN, Role.EDITOR})
    @Operation(
            operationId = "withdrawPractice",
            summary = "Take a practice back for good, with all its versions",
            description = "The reason is shown to those who could read it.")
    public PracticeView withdraw(@RestPath UUID id, @NotNull @Valid Reasoned reasoned) {
        var found = desk.hold(id);
        if (!found.hand().editor()) {
            found.owned();
        }
        found.practice()
                .withdraw(found.editions(), reasoned.reason(), clock.instant())
                .forEach(outbox::record);
        return found.view();
    }

    @POST
    @Path("/archiving")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "archivePractice", summary = "Put a stale practice into the archive")
    public PracticeView archive(@RestPath UUID id) {
        var found = desk.hold(id);
        found.practice().archive(found.editions(), clock.instant()).forEach(outbox::record);
        return found.view();
    }

    @POST
    @Path("/new-version")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "startPracticeVersion", summary = "Start the next version of a published practice")
    public PracticeView draftAnew(@RestPath UUID id) {
        var found = desk.hold(id).owned();
        found.practice().draftAnew(found.editions(), clock.instant()).persist();
        return found.view();
    }
}
