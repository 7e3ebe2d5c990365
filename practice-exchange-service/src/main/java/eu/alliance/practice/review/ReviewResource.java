package eu.alliance.practice.review;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.practice.history.Actor;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.history.Step;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.review.Review.Recommendation;
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

@Path("/v1/practices/{id}/reviews")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Reviews", description = "Peers advise, an editor decides.")
class ReviewResource {

    @Schema(name = "ReviewDetails")
    record Details(
            @NotNull Recommendation recommendation,

            @Schema(examples = "Well told; the results need figures.") @NotBlank @Size(max = 10_000) String comment) {}

    @Schema(name = "Review", description = "Without the reviewer's name.")
    record View(
            UUID id,
            UUID practiceId,
            int version,

            @Schema(description = "Which submission of the version it is about.")
            int round,

            Recommendation recommendation,
            String comment,
            Instant createdAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(Review review) {
            return new View(
                    review.id(),
                    review.practiceId(),
                    review.version(),
                    review.round(),
                    review.recommendation(),
                    review.comment(),
                    review.createdAt(),
                    review.updatedAt(),
                    review.revision());
        }
    }

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final PracticeDesk desk;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Clock clock;

    ReviewResource(PracticeDesk desk, Chronicle chronicle, Caller caller, Clock clock) {
        this.desk = desk;
        this.chronicle = chronicle;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "listReviews",
            summary = "Reviews of a practice",
            description = "All for editors and the city whose practice it is, their own for reviewers.")
    @Withdrawable
    public Page<View> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var found = desk.read(id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Review.class)
                .where("e.practiceId = :practice", "practice", id)
                .where("e.reviewer = :reviewer", "reviewer", seesAll(found) ? null : caller.subject())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }

    @GET
    @Path("/{reviewId}")
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getReview", summary = "A review")
    @Withdrawable
    public View read(@RestPath UUID id, @RestPath UUID reviewId) {
        var found = desk.read(id);
        return Review.<Review>find("id = ?1 and practiceId = ?2", reviewId, id)
                .firstResultOptional()
                .filter(review -> seesAll(found) || review.isBy(caller.subject()))
                .map(View::of)
                .orElseThrow(() -> Refusal.notFound("review"));
    }

    @POST
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "reviewPractice",
            summary = "Advise on a submitted practice of another city",
            description = "The first review makes it IN_REVIEW. One a reviewer and submission.")
    public RestResponse<View> create(@RestPath UUID id, @NotNull @Valid Details details) {
        var found = desk.hold(id).unrelated();
        var now = clock.instant();
        found.practice().review(found.seen(), now);
        var review = new Review(found.shown(), caller.subject(), details.recommendation(), details.comment(), now);
        review.persistAndFlush();
        chronicle.note(
                found.shown(),
                Step.REVIEWED,
                Actor.REVIEWER,
                details.recommendation().name(),
                now);
        return Created.at("/v1/practices/" + id + "/reviews/" + review.id(), View.of(review));
    }

    private boolean seesAll(PracticeDesk.Found found) {
        return caller.is(Role.EDITOR) || caller.actsFor(found.practice().cityId());
    }
}
