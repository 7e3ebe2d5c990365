package eu.alliance.registration.file;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.FINANCE;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.Download;
import eu.alliance.platform.file.FileContent;
import eu.alliance.platform.file.FileView;
import eu.alliance.platform.file.StoredFiles;
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
import java.time.Clock;
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

@Path("/v1/files")
@Produces("application/json")
@Transactional
@Tag(name = "Files", description = "Documents that are handed in, for mandates and claims.")
class FileResource {

    /** What the form looks like; it is read as bytes. */
    @Schema(name = "FileUpload", requiredProperties = "file")
    record Form(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "PDF, PNG, JPEG, WebP, DOCX, XLSX, ODT, ODS, UTF-8 text or CSV; at most 10 MiB.")
            Object file) {}

    private final StoredFiles files;
    private final Caller caller;
    private final Clock clock;

    FileResource(StoredFiles files, Caller caller, Clock clock) {
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR, FINANCE})
    @Operation(
            operationId = "uploadFile",
            summary = "Hand in a file",
            description = "What nothing has come to need within 24 hours is taken away. The kind of a file is found by "
                    + "its content; another declared type or extension is refused (422 `FILE_TYPE_MISMATCH`).")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    public RestResponse<FileView> upload(@RestHeader("Content-Type") String contentType, byte[] form) {
        if (form == null || form.length == 0) {
            throw Refusal.malformed("BODY_REQUIRED", "A form with a file is needed.");
        }
        var file = files.keep(caller, Upload.of(contentType, form), clock.instant());
        return Created.at("/v1/files/" + file.id(), FileView.of(file));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR, FINANCE})
    @Operation(
            operationId = "getFile",
            summary = "What is known of a file",
            description = "For its owner; for the registrar when a mandate names it, for finance when a claim does.")
    public FileView read(@RestPath UUID id) {
        return FileView.of(files.visibleTo(caller, id, FilePurpose.readers()));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR, FINANCE})
    @Operation(operationId = "downloadFile", summary = "The file itself, to be saved")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the media type found when it was handed in.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileContent> content(
            @RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = files.visibleTo(caller, id, FilePurpose.readers());
        return Download.of(file, () -> files.contentOf(file), ifNoneMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR, FINANCE})
    @Operation(
            operationId = "removeFile",
            summary = "Take a file back",
            description = "While nothing needs it; else 409 `FILE_IN_USE`.")
    public void remove(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        files.visibleTo(caller, id, FilePurpose.readers());
        EntityTags.require(ifMatch, FileView.REVISION);
        files.remove(caller, id);
    }
}
