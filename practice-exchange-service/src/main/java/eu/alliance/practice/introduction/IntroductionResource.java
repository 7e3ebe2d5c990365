package eu.alliance.practice.introduction;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.PracticeDesk;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/introductions")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Introductions", description = "A city asks another to meet.")
class IntroductionResource {

    /** Which side of a request the caller's city is on. */
    enum Direction {
        INCOMING,
        OUTGOING
    }

    @Schema(name = "IntroductionRequest")
    record Request(
            @NotNull UUID toCityId,

            @Schema(nullable = true, description = "A practice that it is about, which the caller may read.") @Nullable UUID practiceId,

            @Schema(examples = "We would like to visit your night-time team in May.") @NotBlank @Size(max = 5000) String message) {}

    @Schema(name = "IntroductionAcceptance")
    record Acceptance(
            @Schema(nullable = true, examples = "Gladly: write to our prevention office.") @Size(max = 5000) @Nullable String message) {}

    @Schema(name = "IntroductionDecline")
    record Decline(
            @Schema(examples = "The team is fully booked this year.") @NotBlank @Size(max = 2000) String reason) {}

    record Filters(
            @RestQuery @Nullable Direction direction,
            @RestQuery @Nullable IntroductionStatus status,
            @RestQuery @Nullable Instant updatedSince) {}

    private final PracticeDesk desk;
    private final Caller caller;
    private final Clock clock;

    IntroductionResource(PracticeDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "listIntroductions", summary = "What the caller's city asked and was asked")
    public Page<IntroductionView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var city = home();
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Introduction.class)
                .where("(e.fromCityId = :city or e.toCityId = :city)", "city", city)
                .where("e.toCityId = :asked", "asked", filters.direction() == Direction.INCOMING ? city : null)
                .where("e.fromCityId = :asking", "asking", filters.direction() == Direction.OUTGOING ? city : null)
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, each -> IntroductionView.of(each, city));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getIntroduction", summary = "A request, for the two cities")
    public IntroductionView read(@RestPath UUID id) {
        var city = home();
        return IntroductionView.of(between(Introduction.found(id), city), city);
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "requestIntroduction", summary = "Ask another city to meet")
    public RestResponse<IntroductionView> create(@NotNull @Valid Request request) {
        var city = home();
        if (request.toCityId().equals(city)) {
            throw Refusal.rule("/toCityId", "OWN_CITY", "A city does not ask itself.");
        }
        if (!KnownCity.isKnown(request.toCityId())) {
            throw Refusal.rule("/toCityId", "UNKNOWN_CITY", "There is no city with this id.");
        }
        if (request.practiceId() != null && !desk.isReadable(request.practiceId())) {
            throw Refusal.rule("/practiceId", "UNKNOWN_PRACTICE", "There is no practice with this id to be read.");
        }
        var introduction = new Introduction(
                city,
                request.toCityId(),
                request.practiceId(),
                request.message().strip(),
                clock.instant());
        introduction.persist();
        return Created.at("/v1/introductions/" + introduction.id(), IntroductionView.of(introduction, city));
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "acceptIntroduction", summary = "Say yes, as the asked city")
    public IntroductionView accept(@RestPath UUID id, @Valid @Nullable Acceptance acceptance) {
        var introduction = asked(id);
        introduction.accept(acceptance == null ? null : acceptance.message(), clock.instant());
        return IntroductionView.of(introduction, home());
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "declineIntroduction", summary = "Say no, as the asked city, and why")
    public IntroductionView decline(@RestPath UUID id, @NotNull @Valid Decline decline) {
        var introduction = asked(id);
        introduction.decline(decline.reason(), clock.instant());
        return IntroductionView.of(introduction, home());
    }

    private Introduction asked(UUID id) {
        var city = home();
        var introduction = between(Introduction.held(id), city);
        if (!introduction.toCityId().equals(city)) {
            throw Refusal.forbidden("NOT_ASKED", "Only the city that was asked may answer.");
        }
        return introduction;
    }

    private static Introduction between(Optional<Introduction> introduction, UUID city) {
        return introduction.filter(each -> each.isBetween(city)).orElseThrow(() -> Refusal.notFound("introduction"));
    }

    private UUID home() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
    }
}
