package eu.alliance.registration.datasubject;

import static eu.alliance.platform.caller.Role.DATA_PROTECTION;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.trace.Finding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/data-subject-requests")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Data protection")
class DataSubjectResource {

    @Schema(name = "DataSubjectRequestDetails")
    record Asking(
            @NotNull DataSubjectRequest.Kind kind,

            @Schema(examples = "somebody@city.example") @NotBlank @Email @Size(max = 254) String email) {}

    @Schema(name = "DataSubjectRequest", description = "Whom it is about is not repeated.")
    record View(
            UUID id,
            DataSubjectRequest.Kind kind,
            DataSubjectRequest.Status status,

            @Schema(description = "Place by place, once completed.")
            List<Finding> findings,

            @Schema(nullable = true) @Nullable Instant completedAt,
            Instant createdAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(DataSubjectRequest request) {
            return new View(
                    request.id(),
                    request.kind(),
                    request.status(),
                    request.findings(),
                    request.completedAt(),
                    request.createdAt(),
                    request.updatedAt(),
                    request.revision());
        }
    }

    record NoFilters() {}

    private final Caller caller;
    private final Clock clock;

    DataSubjectResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(DATA_PROTECTION)
    @Operation(
            operationId = "requestDataOfSubject",
            summary = "Have somebody's data gathered, or erased",
            description =
                    "Poll the Location until it is COMPLETED. What was paid stays for the accounting period, what "
                            + "is under a legal hold as long as that is in force: `findings` say so.")
    @APIResponse(
            responseCode = "202",
            description = "Taken on; to be polled at its Location.",
            content = @Content(schema = @Schema(implementation = View.class)))
    public RestResponse<View> ask(@NotNull @Valid Asking asking) {
        var request = new DataSubjectRequest(asking.kind(), caller.subject(), clock.instant());
        request.persistAndFlush();
        new DataSubject(request.id(), asking.email()).persist();
        return ResponseBuilder.<View>create(RestResponse.Status.ACCEPTED)
                .entity(View.of(request))
                .header("Location", "/v1/data-subject-requests/" + request.id())
                .build();
    }

    @GET
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "listDataSubjectRequests", summary = "What data subjects have asked")
    public Page<View> list(@BeanParam Paging paging) {
        return Listing.of(DataSubjectRequest.class).page(paging, new NoFilters(), View::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "getDataSubjectRequest", summary = "How far a request has come, and what was found")
    public View read(@RestPath UUID id) {
        return View.of(DataSubjectRequest.get(id));
    }

    @GET
    @Path("/{id}/export")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(
            operationId = "getDataExport",
            summary = "All that is kept on somebody, to be handed over",
            description = "Of an EXPORT that is COMPLETED, for a week; else 404. Members are the places, each a list.")
    @APIResponse(
            responseCode = "200",
            description = "Place by place.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<String> export(@RestPath UUID id) {
        DataSubjectRequest.get(id);
        var export = DataExport.<DataExport>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("export"));
        return ResponseBuilder.ok(export.content())
                .header("Content-Disposition", "attachment; filename=\"export.json\"")
                .build();
    }
}
