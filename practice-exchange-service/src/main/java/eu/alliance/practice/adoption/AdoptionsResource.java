package eu.alliance.practice.adoption;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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

@Path("/v1/practices/{id}/adoptions")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Adoptions", description = "Where practices travel.")
@Withdrawable
class AdoptionsResource {

    @Schema(name = "AdoptionStart")
    record Start(
            @Schema(nullable = true) @Size(max = 2000) @Nullable String note) {}

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final PracticeDesk desk;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AdoptionsResource(PracticeDesk desk, Outbox outbox, Caller caller, Clock clock) {
        this.desk = desk;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAdoptions", summary = "Who has adopted a practice")
    public Page<AdoptionView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        desk.read(id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Adoption.class)
                .where("e.practiceId = :practice", "practice", id)
                .updatedSince(filters.updatedSince())
                .page(paging, filters, each -> AdoptionView.of(each, caller.actsFor(each.cityId())));
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "adoptPractice",
            summary = "Start adopting another city's published practice",
            description =
                    "Its present version; of an archived one 409 `NOT_PUBLISHED`, and 409 `ADOPTION_EXISTS` while one of"
                            + " this city isn't abandoned.")
    public RestResponse<AdoptionView> adopt(@RestPath UUID id, @Valid @Nullable Start start) {
        var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
        var published = published(desk.read(id));
        if (published.status() != PracticeStatus.PUBLISHED) {
            throw Refusal.conflict("NOT_PUBLISHED", "It is in the archive: nobody vouches for it any more.");
        }
        var adoption = Adoption.start(published, city, start == null ? null : start.note(), clock.instant());
        adoption.persistAndFlush();
        outbox.record(adoption.started(published.sensitivity()));
        return Created.at("/v1/adoptions/" + adoption.id(), AdoptionView.of(adoption, true));
    }

    private static PracticeVersion published(PracticeDesk.Found found) {
        return found.editions()
                .published()
                .orElseThrow(() -> Refusal.conflict("NOT_PUBLISHED", "It has not been published yet."));
    }
}
