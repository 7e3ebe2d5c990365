package eu.alliance.registration.planning;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.Download;
import eu.alliance.platform.file.FileContent;
import eu.alliance.registration.session.Session;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Transactional
@Tag(name = "Programme")
class SessionDocumentResource {

    private final SessionPapers papers;
    private final Caller caller;

    SessionDocumentResource(SessionPapers papers, Caller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @Path("/sessions/{id}/documents/{fileId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    @Operation(operationId = "downloadSessionDocument", summary = "A paper of a session, to be saved")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the media type found when it was handed in.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileContent> download(
            @RestPath UUID id, @RestPath UUID fileId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var file = papers.read(Session.visibleTo(caller, id), fileId);
        return Download.of(file, () -> papers.contentOf(file), ifNoneMatch);
    }
}
