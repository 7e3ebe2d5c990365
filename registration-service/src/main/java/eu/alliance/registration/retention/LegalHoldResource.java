package eu.alliance.registration.retention;

import static eu.alliance.platform.caller.Role.DATA_PROTECTION;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/legal-holds")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Data protection", description = "What somebody may ask about data on them; how long what is kept.")
class LegalHoldResource {

    @Schema(name = "LegalHoldOrder")
    record Order(
            @NotNull LegalHold.Subject subject,

            @Schema(description = "Of the delegate or the travel request.") @NotNull UUID subjectId,

            @NotBlank @Size(max = 1000) String reason) {}

    /** Whether it holds. */
    enum Status {
        IN_FORCE,
        RELEASED
    }

    @Schema(name = "LegalHold")
    record View(
            UUID id,
            LegalHold.Subject subject,
            UUID subjectId,
            String reason,
            Status status,
            @Schema(nullable = true) @Nullable Instant releasedAt,
            List<String> allowedTransitions,
            Instant createdAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(LegalHold hold) {
            return new View(
                    hold.id(),
                    hold.subject(),
                    hold.subjectId(),
                    hold.reason(),
                    hold.isOpen() ? Status.IN_FORCE : Status.RELEASED,
                    hold.releasedAt(),
                    hold.isOpen() ? List.of("release") : List.of(),
                    hold.createdAt(),
                    hold.updatedAt(),
                    hold.revision());
        }
    }

    record NoFilters() {}

    private final Caller caller;
    private final Clock clock;

    LegalHoldResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(DATA_PROTECTION)
    @Operation(
            operationId = "placeLegalHold",
            summary = "Keep somebody's data, or what a journey cost, from being erased")
    public RestResponse<View> place(@NotNull @Valid Order order) {
        if (!order.subject().exists(order.subjectId())) {
            throw Refusal.rule("/subjectId", "UNKNOWN_SUBJECT", "There is nothing with this id.");
        }
        var hold = new LegalHold(order.subject(), order.subjectId(), order.reason(), caller.subject(), clock.instant());
        hold.persist();
        return Created.at("/v1/legal-holds/" + hold.id(), View.of(hold));
    }

    @GET
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "listLegalHolds", summary = "The legal holds")
    public Page<View> list(@BeanParam Paging paging) {
        return Listing.of(LegalHold.class).page(paging, new NoFilters(), View::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "getLegalHold", summary = "A legal hold")
    public View read(@RestPath UUID id) {
        return View.of(LegalHold.get(id));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(DATA_PROTECTION)
    @Operation(operationId = "releaseLegalHold", summary = "Let what was held be erased again")
    public View release(@RestPath UUID id) {
        var hold = LegalHold.hold(id);
        hold.release(clock.instant());
        return View.of(hold);
    }
}
