package eu.alliance.funding.submission;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.EVALUATOR;
import static eu.alliance.platform.caller.Role.GRANTS_OFFICER;

import eu.alliance.funding.applicant.Applicants;
import eu.alliance.funding.attachment.Attachment;
import eu.alliance.funding.attachment.AttachmentView;
import eu.alliance.platform.file.Download;
import eu.alliance.platform.file.FileContent;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.upload.Upload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{id}/attachments")
@Produces("application/json")
@Transactional
@Tag(name = "Applications")
class AttachmentResource {

    /** What the form looks like; it is read as bytes. */
    @Schema(name = "ApplicationAttachmentUpload", requiredProperties = "file")
    record Form(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "PDF, PNG, JPEG, WebP, DOCX, XLSX, ODT, ODS, UTF-8 text or CSV; at most 10 MiB.")
            Object file) {}

    private final Applicants applicants;
    private final Attaching attaching;

    AttachmentResource(Applicants applicants, Attaching attaching) {
        this.applicants = applicants;
        this.attaching = attaching;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(
            operationId = "attachFile",
            summary = "Attach a file to an application, until the deadline",
            description = "The kind of a file is found by its content; another declared type or extension is refused"
                    + " (422 `FILE_TYPE_MISMATCH`). Its hash is part of what is handed in and stated in the receipt.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    public RestResponse<AttachmentView> attach(
            @RestPath UUID id,
            @Parameter(description = "The code of the call's document that it is.") @RestQuery @Nullable String document,
            @RestHeader("Content-Type") String contentType,
            byte[] form) {
        applicants.readable(id);
        if (form == null || form.length == 0) {
            throw Refusal.malformed("BODY_REQUIRED", "A form with a file is needed.");
        }
        var attachment = attaching.attach(id, Upload.of(contentType, form), document);
        return Created.at("/v1/applications/" + id + "/attachments/" + attachment.id(), AttachmentView.of(attachment));
    }

    @GET
    @Path("/{attachmentId}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, GRANTS_OFFICER, EVALUATOR})
    @Operation(
            operationId = "getAttachment",
            summary = "What is known of an attachment",
            description = "For the consortium; once handed in for officers and the evaluators assigned.")
    public AttachmentView read(@RestPath UUID id, @RestPath UUID attachmentId) {
        return AttachmentView.of(visible(id, attachmentId));
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, GRANTS_OFFICER, EVALUATOR})
    @Operation(operationId = "downloadAttachment", summary = "The file itself, to be saved")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the media type found when it was attached.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileContent> content(
            @RestPath UUID id, @RestPath UUID attachmentId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = attaching.fileOf(visible(id, attachmentId), id);
        return Download.of(file, () -> attaching.contentOf(file), ifNoneMatch);
    }

    @DELETE
    @Path("/{attachmentId}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(
            operationId = "detachFile",
            summary = "Take an attachment away, until the deadline",
            description = "What was handed in keeps it.")
    public void detach(
            @RestPath UUID id, @RestPath UUID attachmentId, @RestHeader("If-Match") @Nullable String ifMatch) {
        visible(id, attachmentId);
        EntityTags.require(ifMatch, AttachmentView.REVISION);
        attaching.detach(id, attachmentId);
    }

    private Attachment visible(UUID id, UUID attachmentId) {
        return applicants.readable(id).attachments().stream()
                .filter(each -> each.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("attachment"));
    }
}
