package eu.alliance.practice.comment;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/comments/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Comments")
@Withdrawable
class CommentResource {

    @Schema(name = "CommentReason")
    record Reasoned(
            @Schema(examples = "It is about another practice.") @NotBlank @Size(max = 2000) String reason) {}

    private final PracticeDesk desk;
    private final Caller caller;
    private final Clock clock;

    CommentResource(PracticeDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getComment", summary = "A comment, for those who may read its practice")
    public CommentView read(@RestPath UUID id) {
        return view(visible(Comment.found(id)));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "approveComment", summary = "Let a comment be read")
    public CommentView approve(@RestPath UUID id) {
        var comment = visible(Comment.held(id));
        comment.approve(clock.instant());
        return view(comment);
    }

    @POST
    @Path("/rejection")
    @RolesAllowed(Role.EDITOR)
    @Operation(
            operationId = "rejectComment",
            summary = "Keep a comment from being read, or take it down",
            description = "Its author reads the reason.")
    public CommentView reject(@RestPath UUID id, @NotNull @Valid Reasoned reasoned) {
        var comment = visible(Comment.held(id));
        comment.reject(reasoned.reason(), clock.instant());
        return view(comment);
    }

    @DELETE
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "deleteComment", summary = "Take back what one has said")
    public void remove(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var comment = visible(Comment.held(id));
        if (!comment.isBy(caller.subject())) {
            throw Refusal.forbidden("NOT_AUTHOR", "Only its author may take it back.");
        }
        EntityTags.require(ifMatch, comment.revision());
        comment.delete();
    }

    private Comment visible(Optional<Comment> comment) {
        var found = comment.filter(each -> each.status() == CommentStatus.APPROVED
                        || each.isBy(caller.subject())
                        || caller.is(Role.EDITOR))
                .orElseThrow(() -> Refusal.notFound("comment"));
        desk.read(found.practiceId());
        return found;
    }

    private CommentView view(Comment comment) {
        return CommentView.of(comment, caller);
    }
}
