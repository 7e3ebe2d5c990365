package eu.alliance.registration.letter;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.registration.invitation.Invitation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/v1")
@Transactional
@Tag(name = "Invitations")
class LetterResource {

    private static final String PDF = "application/pdf";

    private final Letter letter;
    private final Caller caller;

    LetterResource(Letter letter, Caller caller) {
        this.letter = letter;
        this.caller = caller;
    }

    @GET
    @Path("/invitations/{id}/letter")
    @Produces(PDF)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getInvitationLetter",
            summary = "The letter of invitation as PDF",
            description = "In the invitation's language, with the draft programme and the declaration as they are"
                    + " now on further pages. It has no token: that goes by e-mail only.")
    @APIResponse(
            responseCode = "200",
            description = "The letter.",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> read(@RestPath UUID id, @Context Request request) {
        var invitation = Invitation.visibleTo(caller, id);
        var content = letter.whole(invitation);
        var tag = "\"%s\"".formatted(digest(content));
        var isKnown = request.evaluatePreconditions(EntityTag.valueOf(tag)) != null;
        var answer = isKnown
                ? ResponseBuilder.<byte[]>create(Status.NOT_MODIFIED)
                : ResponseBuilder.ok(content, PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"invitation.pdf\"");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, invitation.language())
                .build();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
