package eu.alliance.registration.mandate;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.file.FilePurpose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Mandates", description = "What a city lets somebody do in the mayor's stead.")
class MandateResource {

    @Schema(name = "MandateGrant")
    record Granting(
            @NotNull UUID delegateId,

            @Schema(
                    nullable = true,
                    description = "A file that the city handed in; the registrar may read it from then on.")
            @Nullable UUID documentId,

            @NotEmpty Set<Mandate.@NotNull Scope> scope,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil) {

        Mandate.Grant grant() {
            if (validUntil.isBefore(validFrom)) {
                throw Refusal.rule("/validUntil", "ENDS_BEFORE_START", "A mandate ends on or after its first day.");
            }
            return new Mandate.Grant(delegateId, scope, validFrom, validUntil);
        }
    }

    @Schema(name = "Mandate")
    record View(
            UUID id,
            UUID delegationId,
            UUID delegateId,
            @Schema(nullable = true) @Nullable UUID documentId,
            Set<Mandate.Scope> scope,
            LocalDate validFrom,
            LocalDate validUntil,
            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(Mandate mandate) {
            var grant = mandate.grant();
            return new View(
                    mandate.id(),
                    mandate.delegationId(),
                    grant.delegateId(),
                    mandate.documentId(),
                    grant.scope(),
                    grant.from(),
                    grant.until(),
                    mandate.createdAt(),
                    mandate.revision());
        }
    }

    record NoFilters() {}

    private final StoredFiles files;
    private final Caller caller;
    private final Clock clock;

    MandateResource(StoredFiles files, Caller caller, Clock clock) {
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/delegations/{id}/mandates")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "listMandates", summary = "The mandates in a delegation")
    public Page<View> list(@RestPath UUID id, @BeanParam Paging paging) {
        Delegation.visibleTo(caller, id);
        return Listing.of(Mandate.class)
                .where("e.delegationId = :delegation", "delegation", id)
                .page(paging, new NoFilters(), View::of);
    }

    @GET
    @Path("/mandates/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "getMandate", summary = "A mandate")
    public View read(@RestPath UUID id) {
        var mandate = Mandate.<Mandate>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("mandate"));
        Delegation.visibleTo(caller, mandate.delegationId());
        return View.of(mandate);
    }

    @POST
    @Path("/delegations/{id}/mandates")
    @RolesAllowed(CITY_ADMIN)
    @Operation(operationId = "grantMandate", summary = "Let a delegate speak or sign for the city")
    public RestResponse<View> grant(@RestPath UUID id, @NotNull @Valid Granting granting) {
        Delegation.holdOwn(caller, id);
        var grant = granting.grant();
        if (Delegate.count("id = ?1 and delegationId = ?2", granting.delegateId(), id) == 0) {
            throw Refusal.rule("/delegateId", "UNKNOWN_DELEGATE", "There is nobody with this id in the delegation.");
        }
        var mandate = new Mandate(id, granting.delegateId(), granting.documentId(), grant, clock.instant());
        mandate.persist();
        if (granting.documentId() != null) {
            files.need(caller, granting.documentId(), FilePurpose.MANDATE.name(), mandate.id(), "/documentId");
        }
        return Created.at("/v1/mandates/" + mandate.id(), View.of(mandate));
    }
}
