package eu.alliance.registration.inviting;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.invitation.InvitationView;
import eu.alliance.registration.letter.Correspondence;
import eu.alliance.registration.letter.LetterToken;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Invitations")
class AnswerResource {

    private static final String BY_WHOM =
            " By the city's admin, or without a bearer by whoever has the token of the letter; one that is not, or"
                    + " no longer, this invitation's is a 403 `INVALID_TOKEN`.";

    private final Correspondence correspondence;
    private final Caller caller;
    private final Clock clock;

    AnswerResource(Correspondence correspondence, Caller caller, Clock clock) {
        this.correspondence = correspondence;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/invitations/{id}/acceptance")
    @PermitAll
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description = "Opening a delegation accepts it too." + BY_WHOM)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "403", ref = "Problem403")
    public InvitationView accept(@RestPath UUID id, @Valid Answer.@Nullable Yes answer) {
        var invitation = answerable(id, answer == null ? null : answer.token());
        invitation.accept(clock.instant());
        return view(invitation);
    }

    @POST
    @Path("/invitations/{id}/decline")
    @PermitAll
    @Operation(
            operationId = "declineInvitation",
            summary = "Decline an invitation",
            description = "For good." + BY_WHOM)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "403", ref = "Problem403")
    public InvitationView decline(@RestPath UUID id, @Valid Answer.@Nullable No answer) {
        var invitation = answerable(id, answer == null ? null : answer.token());
        invitation.decline(answer == null ? null : answer.reason(), clock.instant());
        return view(invitation);
    }

    @POST
    @Path("/invitations/{id}/transfer")
    @PermitAll
    @Operation(
            operationId = "transferInvitation",
            summary = "Pass an invitation to a deputy",
            description = "Once. The deputy gets a letter with a token of their own; the mayor's token ends." + BY_WHOM)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "403", ref = "Problem403")
    public InvitationView transfer(@RestPath UUID id, @Valid Answer.@Nullable Transfer answer) {
        var now = clock.instant();
        var invitation = answerable(id, answer == null ? null : answer.token());
        if (answer == null) {
            throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed.");
        }
        invitation.transfer(answer.deputy(), answer.because(), now);
        correspondence.transfer(invitation, now);
        return view(invitation);
    }

    @POST
    @Path("/invitations/{id}/revocation")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "revokeInvitation",
            summary = "Take an open invitation back",
            description = "Its letters can't be answered any more; whoever got them is told.")
    public InvitationView revoke(@RestPath UUID id) {
        var invitation = Invitation.hold(id);
        invitation.revoke(clock.instant());
        correspondence.revoke(invitation);
        return view(invitation);
    }

    @POST
    @Path("/invitations/{id}/reminder")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "remindOfInvitation",
            summary = "Remind of an open invitation",
            description = "Sends the letter again with another token; earlier ones stay good.")
    public InvitationView remind(@RestPath UUID id) {
        var now = clock.instant();
        var invitation = Invitation.hold(id);
        invitation.remind(false, now);
        correspondence.remind(invitation, now);
        return view(invitation);
    }

    /** Holds an invitation that the caller may answer: with its token, or for the city that it asks. */
    private Invitation answerable(UUID id, @Nullable String token) {
        if (token != null) {
            if (!LetterToken.opens(id, token)) {
                throw Refusal.forbidden("INVALID_TOKEN", "The token is not, or no longer, one of this invitation's.");
            }
            return Invitation.hold(id);
        }
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        var invitation = Invitation.hold(id);
        if (!invitation.isVisibleTo(caller)) {
            throw Refusal.notFound("invitation");
        }
        if (!caller.is(CITY_ADMIN) || !caller.actsFor(invitation.cityId())) {
            throw Refusal.forbidden("FORBIDDEN", "The invited city answers, through its admin.");
        }
        return invitation;
    }

    private InvitationView view(Invitation invitation) {
        return InvitationView.of(invitation, caller, clock.instant());
    }
}
