package eu.alliance.practice.collection;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/data-collections")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Data collections", description = "The yearly questionnaire, its answers and what they come to.")
class DataCollectionResource {

    record Filters(
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable DataCollectionStatus status,
            @RestQuery @Nullable Instant updatedSince) {}

    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    DataCollectionResource(MergePatch patches, Caller caller, Clock clock) {
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDataCollections", summary = "Questionnaires; drafts for editors only")
    public Page<DataCollectionView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(DataCollection.class)
                .where("e.status <> :hidden", "hidden", caller.is(Role.EDITOR) ? null : DataCollectionStatus.DRAFT)
                .where("e.year = :year", "year", filters.year())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, this::view);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getDataCollection", summary = "A questionnaire")
    public DataCollectionView read(@RestPath UUID id) {
        return view(visible(DataCollection.found(id)));
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "createDataCollection", summary = "Write a questionnaire, as a draft")
    public RestResponse<DataCollectionView> create(@NotNull @Valid DataCollectionDetails details) {
        details.check();
        var collection = new DataCollection(details, clock.instant());
        collection.persist();
        return Created.at("/v1/data-collections/" + collection.id(), view(collection));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "changeDataCollection", summary = "Change a questionnaire while it is a draft")
    @RequestBody(content = @Content(schema = @Schema(implementation = DataCollectionDetails.class)))
    public DataCollectionView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var collection = visible(DataCollection.held(id));
        EntityTags.require(ifMatch, collection.revision());
        var details = patches.apply(DataCollectionDetails.class, collection.details(), patch);
        details.check();
        collection.change(details, clock.instant());
        return view(collection);
    }

    @POST
    @Path("/{id}/opening")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "openDataCollection", summary = "Let the cities answer")
    public DataCollectionView open(@RestPath UUID id) {
        var collection = visible(DataCollection.held(id));
        collection.open(clock.instant());
        return view(collection);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "closeDataCollection", summary = "Take no more answers")
    public DataCollectionView close(@RestPath UUID id) {
        var collection = visible(DataCollection.held(id));
        collection.close(clock.instant());
        return view(collection);
    }

    private DataCollection visible(Optional<DataCollection> collection) {
        return collection
                .filter(each -> caller.is(Role.EDITOR) || each.status() != DataCollectionStatus.DRAFT)
                .orElseThrow(() -> Refusal.notFound("data collection"));
    }

    private DataCollectionView view(DataCollection collection) {
        return DataCollectionView.of(collection, caller.is(Role.EDITOR));
    }
}
