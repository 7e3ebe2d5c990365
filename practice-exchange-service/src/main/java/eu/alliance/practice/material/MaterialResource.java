package eu.alliance.practice.material;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.practice.reader.Reader;
import jakarta.annotation.security.PermitAll;
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
import java.util.Objects;
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

@Path("/v1/resources")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Resources", description = "Briefs, papers, guidance, success stories and training material.")
class MaterialResource {

    @Schema(name = "ResourceReason")
    record Reasoned(
            @Schema(examples = "Replaced by the 2028 edition.") @NotBlank @Size(max = 2000) String reason) {}

    record Filters(
            @RestQuery MaterialDetails.@Nullable Kind kind,

            @Parameter(description = "Code of a topic.") @RestQuery @Nullable String topic,

            @Parameter(description = "BCP 47: one that it may be read in.") @RestQuery @Nullable String language,

            @Parameter(description = "PUBLISHED unless asked otherwise; drafts are for editors and reviewers.")
            @RestQuery
            @Nullable MaterialStatus status,

            @RestQuery @Nullable Instant updatedSince) {}

    private final MaterialDesk desk;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    MaterialResource(MaterialDesk desk, MergePatch patches, Caller caller, Clock clock) {
        this.desk = desk;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listResources", summary = "Resources that the caller may read")
    public Page<MaterialView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Material.class)
                .where(Reader.CONDITION, Reader.PARAMETER, desk.keys())
                .where(
                        "e.status = :status",
                        "status",
                        Objects.requireNonNullElse(filters.status(), MaterialStatus.PUBLISHED))
                .where("e.kind = :kind", "kind", filters.kind())
                .where("array_contains(e.topics, :topic)", "topic", filters.topic())
                .where("array_contains(e.languages, :language)", "language", filters.language())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, this::view);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getResource",
            summary = "A resource",
            description = "410 with a `tombstone` for those who could see what was withdrawn.")
    @Withdrawable
    public MaterialView read(@RestPath UUID id) {
        return view(desk.read(id));
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "createResource", summary = "Start a resource, as a draft")
    public RestResponse<MaterialView> create(@NotNull @Valid MaterialDetails details) {
        desk.insist(details);
        var material = new Material(details, clock.instant());
        material.persist();
        return Created.at("/v1/resources/" + material.id(), view(material));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "changeResource", summary = "Change what is said of a resource or whom it is for")
    @RequestBody(content = @Content(schema = @Schema(implementation = MaterialDetails.class)))
    @Withdrawable
    public MaterialView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var material = desk.change(id);
        EntityTags.require(ifMatch, material.revision());
        var details = patches.apply(MaterialDetails.class, material.details(), patch);
        desk.insist(details);
        material.change(details, clock.instant());
        return view(material);
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "publishResource", summary = "Publish a resource to its readers")
    public MaterialView publish(@RestPath UUID id) {
        var material = desk.hold(id);
        material.publish(clock.instant());
        return view(material);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "withdrawResource", summary = "Take a resource back for good")
    public MaterialView withdraw(@RestPath UUID id, @NotNull @Valid Reasoned reasoned) {
        var material = desk.hold(id);
        material.withdraw(reasoned.reason(), clock.instant());
        return view(material);
    }

    private MaterialView view(Material material) {
        return MaterialView.of(material, caller.is(Role.EDITOR));
    }
}
