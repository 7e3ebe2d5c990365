package eu.alliance.practice.material;

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

@Path("/v1/resources/{id}/attachments")
@Produces("application/json")
@Transactional
@Tag(name = "Resources")
@Withdrawable
class MaterialAttachmentResource {

    private final MaterialDesk desk;
    private final Cabinet cabinet;

    MaterialAttachmentResource(MaterialDesk desk, Cabinet cabinet) {
        this.desk = desk;
        this.cabinet = cabinet;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listResourceAttachments",
            summary = "The files of a resource",
            description = "For whoever may read the resource; one in each language, say.")
    public AttachmentView.Listed list(@RestPath UUID id) {
        var material = desk.read(id);
        return AttachmentView.Listed.of(material.attachments(), material.revision());
    }

    @GET
    @Path("/{fileId}")
    @PermitAll
    @Operation(operationId = "getResourceAttachment", summary = "What is known of a file of a resource")
    public AttachmentView read(@RestPath UUID id, @RestPath UUID fileId) {
        var material = desk.read(id);
        return AttachmentView.of(material.attachments().get(fileId), material.revision());
    }

    @GET
    @Path("/{fileId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    @Operation(operationId = "downloadResourceAttachment", summary = "A file of a resource, to be saved")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the media type found when it was handed in.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileContent> content(
            @RestPath UUID id, @RestPath UUID fileId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = cabinet.fileOf(desk.read(id).attachments().get(fileId));
        return Download.of(file, () -> cabinet.contentOf(file), ifNoneMatch);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.EDITOR)
    @Operation(
            operationId = "attachToResource",
            summary = "Have a file go with a resource",
            description =
                    "At most 20. The kind of a file is found by its content; another declared type or extension is"
                            + " refused (422 `FILE_TYPE_MISMATCH`).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AttachmentForm.class)))
    public RestResponse<AttachmentView> attach(
            @RestPath UUID id, @RestHeader("Content-Type") String contentType, byte @Nullable [] form) {
        var attached = cabinet.take(desk.change(id), contentType, form);
        return Created.at("/v1/resources/" + id + "/attachments/" + attached.id(), attached);
    }

    @PATCH
    @Path("/{fileId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.EDITOR)
    @Operation(
            operationId = "describeResourceAttachment",
            summary = "Say what a file of a resource is and which languages it is in")
    @RequestBody(content = @Content(schema = @Schema(implementation = AttachmentDetails.class)))
    public AttachmentView describe(
            @RestPath UUID id,
            @RestPath UUID fileId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull JsonNode patch) {
        return cabinet.describe(desk.change(id), fileId, ifMatch, patch);
    }

    @DELETE
    @Path("/{fileId}")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "detachFromResource", summary = "Take a file away from a resource")
    public void detach(@RestPath UUID id, @RestPath UUID fileId, @RestHeader("If-Match") @Nullable String ifMatch) {
        cabinet.remove(desk.change(id), fileId, ifMatch);
    }
}
