package eu.alliance.practice.publishing;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.rest.DryRun;
import eu.alliance.practice.attachment.Cabinet;
import eu.alliance.practice.drafting.PracticeView;
import eu.alliance.practice.history.Actor;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.history.Step;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.PracticeDesk;
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
    private final Duplicates duplicates;
    private final Chronicle chronicle;
    private final Outbox outbox;
    private final Cabinet cabinet;
    private final Clock clock;

    PracticeMoveResource(
            PracticeDesk desk,
            Duplicates duplicates,
            Chronicle chronicle,
            Outbox outbox,
            Cabinet cabinet,
            Clock clock) {
        this.desk = desk;
        this.duplicates = duplicates;
        this.chronicle = chronicle;
        this.outbox = outbox;
        this.cabinet = cabinet;
        this.clock = clock;
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "submitPractice",
            summary = "Hand a draft in for review",
            description =
                    "`duplicates` points to others that say much the same; they hinder nothing. With `dryRun=true`"
                            + " nothing changes and the answer is `{wouldSucceed, errors[]}`.")
    @APIResponse(
            responseCode = "200",
            description = "The submitted practice.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    public RestResponse<Object> submit(@RestPath UUID id, @RestQuery @Nullable Boolean dryRun) {
        var found = desk.hold(id).owned();
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(DryRun.of(found.practice().objectionsToSubmission(found.editions())));
        }
        var now = clock.instant();
        found.practice().submit(found.editions(), now);
        chronicle.note(found.editions().latest(), Step.SUBMITTED, Actor.CITY, now);
        var submitted = found.again();
        return RestResponse.ok(PracticeView.of(submitted).beside(duplicates.of(submitted)));
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
        var now = clock.instant();
        var facts = found.practice().publish(found.seen(), now);
        var today = found.editions().latest();
        Editions.replacedOf(id).forEach(former -> former.follow(today));
        chronicle.note(today, Step.PUBLISHED, Actor.EDITOR, now);
        facts.forEach(outbox::record);
        return PracticeView.of(found.again());
    }

    @POST
    @Path("/changes-request")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "requestPracticeChanges", summary = "Send a version back to its city")
    public PracticeView requestChanges(@RestPath UUID id, @NotNull @Valid Reasoned reasoned) {
        var found = desk.hold(id).unrelated();
        var now = clock.instant();
        found.practice().requestChanges(found.seen(), reasoned.reason(), now);
        chronicle.note(found.editions().latest(), Step.CHANGES_REQUESTED, Actor.EDITOR, reasoned.reason(), now);
        return PracticeView.of(found.again());
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({Role.CITY_ADMIN, Role.EDITOR})
    @Operation(
            operationId = "withdrawPractice",
            summary = "Take a practice back for good, with all its versions",
            description = "The reason is shown to those who could read it.")
    public PracticeView withdraw(@RestPath UUID id, @NotNull @Valid Reasoned reasoned) {
        var found = desk.hold(id).accountable();
        var now = clock.instant();
        var latest = found.editions().latest();
        found.practice().withdraw(found.editions(), reasoned.reason(), now).forEach(outbox::record);
        var actor = found.hand().admin() ? Actor.CITY : Actor.EDITOR;
        chronicle.note(latest, Step.WITHDRAWN, actor, reasoned.reason(), now);
        return PracticeView.of(found.again());
    }

    @POST
    @Path("/archiving")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "archivePractice", summary = "Put a stale practice into the archive")
    public PracticeView archive(@RestPath UUID id) {
        var found = desk.hold(id).unrelated();
        var now = clock.instant();
        found.practice().archive(found.editions(), now).forEach(outbox::record);
        found.editions().published().ifPresent(v -> chronicle.note(v, Step.ARCHIVED, Actor.EDITOR, now));
        return PracticeView.of(found.again());
    }

    @POST
    @Path("/new-version")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "startPracticeVersion", summary = "Start the next version of a published practice")
    public PracticeView draftAnew(@RestPath UUID id) {
        var found = desk.hold(id).owned();
        var now = clock.instant();
        var draft = found.practice().draftAnew(found.editions(), now);
        draft.persist();
        cabinet.keep(draft.content().attached(), draft.id());
        chronicle.note(draft, Step.STARTED, Actor.CITY, now);
        return PracticeView.of(found.again());
    }
}
