package eu.alliance.funding.programme;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/programmes")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Programmes", description = "Under which names money is given.")
class ProgrammeResource {

    @Schema(name = "ProgrammeRegistration")
    record Registration(
            @Schema(nullable = true, description = "Given when it is known elsewhere under an id already.") @Nullable UUID id,

            @Schema(examples = "urban-innovative-actions")
            @NotNull @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String slug,

            @NotNull @Heading LocalizedText title,
            @Schema(nullable = true) @Nullable LocalizedText summary,

            @Schema(nullable = true) @Size(max = 500) @Nullable String source,

            @Schema(nullable = true) @Nullable Boolean illustrative) {

        ProgrammeDetails details() {
            return new ProgrammeDetails(title, summary, source, illustrative);
        }
    }

    @Schema(name = "Programme")
    record View(
            UUID id,
            @Schema(examples = "urban-innovative-actions") String slug,
            LocalizedText title,
            @Schema(nullable = true) @Nullable LocalizedText summary,

            @Schema(nullable = true, description = "Where its figures were published.") @Nullable String source,

            @Schema(description = "Whether some of its figures are examples, not published ones.")
            boolean illustrative,

            Instant createdAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(Programme programme) {
            var details = programme.details();
            return new View(
                    programme.id(),
                    programme.slug(),
                    details.title(),
                    details.summary(),
                    details.source(),
                    Boolean.TRUE.equals(details.illustrative()),
                    programme.createdAt(),
                    programme.updatedAt(),
                    programme.revision());
        }
    }

    record Filters(
            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final MergePatch patches;
    private final Clock clock;

    ProgrammeResource(MergePatch patches, Clock clock) {
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProgrammes", summary = "Programmes")
    public Page<View> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Programme.class).updatedSince(filters.updatedSince()).page(paging, filters, View::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getProgramme", summary = "A programme by id or slug")
    public View read(@RestPath("id") String idOrSlug) {
        return View.of(Programme.found(idOrSlug).orElseThrow(() -> Refusal.notFound("programme")));
    }

    @POST
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "createProgramme", summary = "Register a programme")
    public RestResponse<View> create(@NotNull @Valid Registration registration) {
        var now = clock.instant();
        var id = registration.id() == null ? Uuid7.at(now) : registration.id();
        if (Programme.findByIdOptional(id).isPresent()) {
            throw Refusal.conflict("PROGRAMME_EXISTS", "There is a programme with this id.");
        }
        var programme = new Programme(id, registration.slug(), registration.details(), now);
        programme.persistAndFlush();
        return Created.at("/v1/programmes/" + id, View.of(programme));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "changeProgramme", summary = "Change what is said of a programme")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProgrammeDetails.class)))
    public View change(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var programme = Programme.hold(id);
        EntityTags.require(ifMatch, programme.revision());
        programme.change(patches.apply(ProgrammeDetails.class, programme.details(), patch), clock.instant());
        return View.of(programme);
    }
}
