package eu.alliance.platform.note;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Notes")
class NoteResource {

    record Writing(
            @NotBlank @Size(max = 200) String title,

            @NotNull Note.Kind kind,
            @NotNull @Max(100) Integer weight,
            @Nullable LocalDate dueOn,
            Note.@Nullable Place place) {}

    record View(
            UUID id,
            NoteStatus status,
            String title,
            Note.Kind kind,
            int weight,
            @Nullable LocalDate dueOn,

            @Schema(nullable = true, description = "Where it hangs.")
            Note.@Nullable Place place,

            UUID owner,
            Instant updatedAt,
            List<String> allowedTransitions,
            long revision)
            implements Tagged {

        static View of(Note note) {
            return new View(
                    note.id(),
                    note.status(),
                    note.title(),
                    note.kind(),
                    note.weight(),
                    note.dueOn(),
                    note.place(),
                    note.owner(),
                    note.updatedAt(),
                    note.status().mayBecome(NoteStatus.POSTED) ? List.of("posting") : List.of(),
                    note.revision());
        }
    }

    record Filters(
            @RestQuery Note.@Nullable Kind kind,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable Instant updatedSince) {}

    /** One of each kind of value, read and sent back. */
    record Everything(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long number,
            @Nullable Boolean flag,
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable Instant at,
            Note.@Nullable Kind kind,
            @Nullable Double ratio,
            java.math.@Nullable BigDecimal exact,
            @Nullable List<String> list,
            java.util.@Nullable Map<String, String> map,
            @Nullable Money money,
            @Nullable LocalizedText words,
            @Nullable Deadline deadline) {}

    private final Outbox outbox;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    NoteResource(Outbox outbox, MergePatch patches, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listNotes", summary = "Notes")
    public Page<View> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Note.class)
                .where("e.kind = :kind", "kind", filters.kind())
                .where("e.title = :title", "title", filters.title())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }

    @GET
    @Path("/others")
    @PermitAll
    @Operation(operationId = "listOthers", summary = "Other notes")
    public Page<View> others(@BeanParam Paging paging) {
        var nothing = new Filters(null, null, null);
        return Listing.of(Note.class).page(paging, paging.filters(Filters.class, nothing), View::of);
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Transactional
    @Operation(operationId = "writeNote", summary = "Write a note")
    public RestResponse<View> write(@Valid Writing writing) {
        var now = clock.instant();
        var owner = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "Only cities write notes."));
        var note = new Note(owner, writing.title(), writing.kind(), writing.weight(), now);
        note.place(writing.dueOn(), writing.place());
        note.persist();
        return Created.at("/v1/notes/" + note.id(), View.of(note));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readNote", summary = "A note")
    public View read(@RestPath UUID id) {
        return View.of(Note.get(id));
    }

    @PATCH
    @RequestBody(content = @Content(schema = @Schema(implementation = Writing.class)))
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Transactional
    @Operation(operationId = "editNote", summary = "Change a note")
    public View edit(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        var note = own(id);
        EntityTags.require(ifMatch, note.revision());
        var before = new Writing(note.title(), note.kind(), note.weight(), note.dueOn(), note.place());
        var after = patches.apply(Writing.class, before, patch);
        note.edit(after.title(), after.kind(), after.weight(), clock.instant());
        note.place(after.dueOn(), after.place());
        return View.of(note);
    }

    @POST
    @Path("/{id}/posting")
    @RolesAllowed(Role.CITY_ADMIN)
    @Transactional
    @Operation(operationId = "postNote", summary = "Post a note")
    @APIResponse(
            responseCode = "200",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = View.class)))
    public RestResponse<?> post(@RestPath UUID id) {
        var note = own(id);
        outbox.record(note.post(clock.instant()));
        return RestResponse.ok(View.of(note));
    }

    @POST
    @Path("/everything")
    @PermitAll
    @Transactional
    @Operation(operationId = "sendEverything", summary = "Send one of each")
    public Everything everything(@Valid Everything everything) {
        return everything;
    }

    @POST
    @Path("/keyed")
    @RolesAllowed(Role.CITY_ADMIN)
    @IdempotencyKeyRequired
    @Transactional
    @Operation(operationId = "sendKeyed", summary = "Send under a key")
    public Everything keyed(@RestQuery @Nullable Boolean dryRun, @Valid Everything everything) {
        return everything;
    }

    @POST
    @Path("/failing")
    @RolesAllowed(Role.CITY_ADMIN)
    @Transactional
    @Operation(operationId = "fail", summary = "Fail")
    public View failing(@Valid Everything everything) {
        new Note(caller.city().orElseThrow(), "half done", Note.Kind.WARNING, 1, clock.instant()).persistAndFlush();
        throw new IllegalArgumentException("a fault of ours");
    }

    private Note own(UUID id) {
        var note = Note.hold(id);
        if (!caller.actsFor(note.owner())) {
            throw Refusal.notFound("note");
        }
        return note;
    }
}
