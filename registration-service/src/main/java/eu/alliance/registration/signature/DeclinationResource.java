package eu.alliance.registration.signature;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.city.City;
import eu.alliance.registration.declaration.Declaration;
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

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Signatures")
class DeclinationResource {

    @Schema(name = "DeclinationRequest")
    record Declining(
            @Schema(nullable = true) @Size(max = 4000) @Nullable String reason) {}

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    @Schema(name = "Declination")
    record View(
            UUID id,
            UUID declarationId,
            UUID cityId,
            @Schema(nullable = true) @Nullable String reason,
            int version,
            String sha256,

            @Schema(description = "DECLINED until the city signs after all: under the same id as its signature.")
            SignatureStatus status,

            Instant declinedAt,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(Signature signature) {
            var declination = signature.declination().orElseThrow();
            return new View(
                    signature.id(),
                    signature.declarationId(),
                    signature.cityId(),
                    declination.reason(),
                    signature.version(),
                    signature.sha256(),
                    signature.status(),
                    declination.at(),
                    signature.updatedAt(),
                    signature.revision());
        }
    }

    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DeclinationResource(Outbox outbox, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/declarations/{id}/declinations")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "listDeclinations", summary = "A city's own declination; for the registrar all of them")
    public Page<View> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        Declaration.visibleTo(caller, id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Signature.class)
                .where("e.declinedAt is not null")
                .where("e.declarationId = :declaration", "declaration", id)
                .where(
                        "e.cityId = :own",
                        "own",
                        caller.is(REGISTRAR) ? null : caller.city().orElse(new UUID(0, 0)))
                .updatedSince(filters.updatedSince())
                .page(paging, filters, View::of);
    }

    @GET
    @Path("/declinations/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "getDeclination", summary = "That a city would not sign, for itself and the registrar")
    public View read(@RestPath UUID id) {
        return Signature.<Signature>findByIdOptional(id)
                .filter(found -> found.declination().isPresent())
                .filter(found -> caller.is(REGISTRAR) || caller.actsFor(found.cityId()))
                .map(View::of)
                .orElseThrow(() -> Refusal.notFound("declination"));
    }

    @POST
    @Path("/declarations/{id}/declinations")
    @RolesAllowed(CITY_ADMIN)
    @Operation(
            operationId = "declineDeclaration",
            summary = "Say that the caller's city will not sign",
            description = "Not public. The city may sign after all; one that has signed withdraws first.")
    public RestResponse<View> decline(@RestPath UUID id, @Valid @Nullable Declining declining) {
        var now = clock.instant();
        var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
        City.requireWelcome(city);
        var declaration = Declaration.openTo(caller, id);
        if (Signature.holdUnsigned(id, city).isPresent()) {
            throw Refusal.conflict("ALREADY_DECLINED", "The city has declined.");
        }
        var signature = Signature.declined(declaration, city, declining == null ? null : declining.reason(), now);
        signature.persistAndFlush();
        outbox.record(new SignatureEvent.Declined(signature.state(declaration.kind()), now));
        return Created.at("/v1/declinations/" + signature.id(), View.of(signature));
    }
}
