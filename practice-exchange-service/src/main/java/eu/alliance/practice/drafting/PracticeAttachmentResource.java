package eu.alliance.practice.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.file.Download;
import eu.alliance.platform.file.FileContent;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.rest.Created;
import eu.alliance.practice.attachment.AttachmentDetails;
import eu.alliance.practice.attachment.AttachmentForm;
import eu.alliance.practice.attachment.AttachmentView;
import eu.alliance.practice.attachment.Cabinet;
import eu.alliance.practice.attachment.Holder;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/attachments")
@Produces("application/json")
@Transactional
@Tag(name = "Practices")
@Withdrawable
class PracticeAttachmentResource {

    private final PracticeDesk desk;
    private final Cabinet cabinet;
    private final Chronicle chronicle;

    PracticeAttachmentResource(PracticeDesk desk, Cabinet cabinet, Chronicle chronicle) {
        this.desk = desk;
        this.cabinet = cabinet;
        this.chronicle = chronicle;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPracticeAttachments",
            summary = "The files of the version that the caller is shown",
            description = "For whoever may read the practice.")
    public AttachmentView.Listed list(@RestPath UUID id) {
        var shown = desk.read(id).shown();
        return AttachmentView.Listed.of(shown.content().attached(), shown.edition());
    }

    @GET
    @Path("/{fileId}")
    @PermitAll
    @Operation(operationId = "getPracticeAttachment", summary = "What is known of a file of a practice")
    public AttachmentView read(@RestPath UUID id, @RestPath UUID fileId) {
        var shown = desk.read(id).shown();
        return AttachmentView.of(shown.content().attached().get(fileId), shown.edition());
    }

    @GET
    @Path("/{fileId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    @Operation(operationId = "downloadPracticeAttachment", summary = "A file of a practice, to be saved")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the media type found when it was handed in.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileContent> content(
            @RestPath UUID id, @RestPath UUID fileId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = cabinet.fileOf(desk.read(id).shown().content().attached().get(fileId));
        return Download.of(file, () -> cabinet.contentOf(file), ifNoneMatch);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "attachToPractice",
            summary = "Have a file go with a draft of one's own city",
            description =
                    "At most 20. The kind of a file is found by its content; another declared type or extension is"
                            + " refused (422 `FILE_TYPE_MISMATCH`). What is published stays as it is: 409 `NOT_EDITABLE`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AttachmentForm.class)))
    public RestResponse<AttachmentView> attach(
            @RestPath UUID id, @RestHeader("Content-Type") String contentType, byte @Nullable [] form) {
        var attached = cabinet.take(files(id), contentType, form);
        return Created.at("/v1/practices/" + id + "/attachments/" + attached.id(), attached);
    }

    @PATCH
    @Path("/{fileId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "describePracticeAttachment", summary = "Say what a file of a draft is")
    @RequestBody(content = @Content(schema = @Schema(implementation = AttachmentDetails.class)))
    public AttachmentView describe(
            @RestPath UUID id,
            @RestPath UUID fileId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull JsonNode patch) {
        return cabinet.describe(files(id), fileId, ifMatch, patch);
    }

    @DELETE
    @Path("/{fileId}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "detachFromPractice",
            summary = "Take a file away from a draft",
            description = "Versions that it was published with keep it.")
    public void detach(@RestPath UUID id, @RestPath UUID fileId, @RestHeader("If-Match") @Nullable String ifMatch) {
        cabinet.remove(files(id), fileId, ifMatch);
    }

    /** The files of a draft in its city's hands. */
    private Holder files(UUID id) {
        return new DraftFiles(desk.change(id).owned(), chronicle);
    }
}
