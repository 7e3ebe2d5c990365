package eu.alliance.practice.comment;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/comments")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Comments", description = "What cities say about published practices.")
@Withdrawable
class CommentsResource {

    @Schema(name = "CommentDetails")
    record Details(
            @Schema(examples = "We tried this by the canal; ask us about the lights.") @NotBlank @Size(max = 5000) String text) {}

    record Filters(
            @RestQuery @Nullable CommentStatus status,
            @RestQuery @Nullable Instant updatedSince) {}

    private final PracticeDesk desk;
    private final Caller caller;
    private final Clock clock;

    CommentsResource(PracticeDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listComments",
            summary = "What is said about a practice",
            description = "For whoever may read the practice: approved ones and one's own; editors see all.")
    public Page<CommentView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        desk.read(id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Comment.class)
                .where("e.practiceId = :practice", "practice", id)
                .where(
                        "(e.status = APPROVED or e.author = :author)",
                        "author",
                        caller.is(Role.EDITOR) ? null : caller.subject())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, comment -> CommentView.of(comment, caller));
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "commentPractice",
            summary = "Say something about a published practice",
            description = "For member cities that may read it. PENDING until an editor has read it.")
    public RestResponse<CommentView> create(@RestPath UUID id, @NotNull @Valid Details details) {
        var found = desk.read(id);
        var city = caller.city()
                .filter(KnownCity::isMember)
                .orElseThrow(() -> Refusal.forbidden("NOT_A_MEMBER", "Only people of member cities may do this."));
        if (found.editions().published().isEmpty()) {
            throw Refusal.conflict("NOT_PUBLISHED", "It has not been published yet.");
        }
        var comment = new Comment(id, city, caller.subject(), details.text().strip(), clock.instant());
        comment.persist();
        return Created.at("/v1/comments/" + comment.id(), CommentView.of(comment, caller));
    }
}
