package eu.alliance.registration.declaration;

import static eu.alliance.platform.caller.Role.REGISTRAR;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
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
import java.util.List;
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

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Declarations", description = "What cities declare together: declarations and the covenant of mayors.")
class DeclarationResource {

    @Schema(name = "DeclarationProposal")
    record Proposal(
            @NotNull Declaration.Kind kind,
            @NotNull @Heading LocalizedText title,
            @NotNull LocalizedText texts,

            @Schema(nullable = true, description = DeclarationWording.AUTHENTIC) @Size(min = 1, max = 50) @Nullable List<@NotNull String> authenticLanguages) {

        DeclarationWording wording() {
            return new DeclarationWording(title, texts, authenticLanguages);
        }
    }

    record Filters(
            @RestQuery Declaration.@Nullable Kind kind,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    @Schema(name = "Declaration")
    record View(
            UUID id,
            Declaration.Kind kind,
            LocalizedText title,
            LocalizedText texts,

            @Schema(description = "Those whose texts decide when two of them differ.")
            List<String> authenticLanguages,

            int version,

            @Schema(description = "Over the RFC 8785 form of texts, lower-case hex.")
            String sha256,

            DeclarationStatus status,
            @Schema(nullable = true) @Nullable Instant openedAt,
            List<String> allowedTransitions,
            Instant createdAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {}

    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    DeclarationResource(MergePatch patches, Caller caller, Clock clock) {
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/declarations")
    @PermitAll
    @Operation(operationId = "listDeclarations", summary = "Declarations that are open for signature")
    public Page<View> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        var listing = Listing.of(Declaration.class)
                .where("e.kind = :kind", "kind", filters.kind())
                .updatedSince(filters.updatedSince());
        var seen = caller.is(REGISTRAR) ? listing : listing.where("e.openedAt is not null");
        return seen.page(paging, filters, this::view);
    }

    @GET
    @Path("/declarations/{id}")
    @PermitAll
    @Operation(operationId = "getDeclaration", summary = "A declaration with its texts and their digest")
    public View read(@RestPath UUID id) {
        return view(Declaration.visibleTo(caller, id));
    }

    @POST
    @Path("/declarations")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "createDeclaration", summary = "Draft a declaration")
    public RestResponse<View> create(@NotNull @Valid Proposal proposal) {
        var declaration = new Declaration(proposal.kind(), proposal.wording(), clock.instant());
        declaration.persist();
        return Created.at("/v1/declarations/" + declaration.id(), view(declaration));
    }

    @PATCH
    @Path("/declarations/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "changeDeclaration", summary = "Word a draft anew: a new version")
    @RequestBody(content = @Content(schema = @Schema(implementation = DeclarationWording.class)))
    public View change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var declaration = Declaration.hold(id);
        EntityTags.require(ifMatch, declaration.revision());
        declaration.reword(patches.apply(DeclarationWording.class, declaration.wording(), patch), clock.instant());
        return view(declaration);
    }

    @POST
    @Path("/declarations/{id}/opening")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "openDeclaration", summary = "Open a declaration for signature")
    public View open(@RestPath UUID id) {
        var declaration = Declaration.hold(id);
        declaration.open(clock.instant());
        return view(declaration);
    }

    private View view(Declaration declaration) {
        var wording = declaration.wording();
        return new View(
                declaration.id(),
                declaration.kind(),
                wording.title(),
                wording.texts(),
                wording.authentic(),
                declaration.version(),
                declaration.sha256(),
                declaration.status(),
                declaration.openedAt(),
                caller.is(REGISTRAR) ? declaration.moves() : List.of(),
                declaration.createdAt(),
                declaration.updatedAt(),
                declaration.revision());
    }
}
