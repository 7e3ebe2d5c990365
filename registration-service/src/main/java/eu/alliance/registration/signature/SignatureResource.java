package eu.alliance.registration.signature;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static java.util.Objects.requireNonNull;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.city.City;
import eu.alliance.registration.declaration.Declaration;
import eu.alliance.registration.mandate.Mandates;
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
import java.util.List;
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
@Tag(name = "Signatures", description = "Which city has signed which wording, and how.")
class SignatureResource {

    @Schema(name = "SignatureRequest")
    record Signing(
            @NotBlank @Size(max = 400) String signatoryName,
            @NotNull @Heading LocalizedText office,
            @Schema(nullable = true) @Nullable UUID mandateId,

            @Schema(nullable = true) @Size(max = 4000) @Nullable String reservation) {

        Signature.Hand hand() {
            return new Signature.Hand(signatoryName, office, mandateId, reservation);
        }
    }

    record Filters(
            @RestQuery @Nullable UUID cityId,
            @RestQuery @Nullable Instant updatedSince) {}

    @Schema(name = "Signature")
    record View(
            UUID id,
            UUID declarationId,
            UUID cityId,
            String signatoryName,
            LocalizedText office,
            @Schema(nullable = true) @Nullable UUID mandateId,
            @Schema(nullable = true) @Nullable String reservation,
            int version,
            String sha256,
            SignatureStatus status,
            Instant signedAt,
            @Schema(nullable = true) @Nullable Instant withdrawnAt,
            List<String> allowedTransitions,
            Instant updatedAt,
            @Schema(hidden = true) long revision)
            implements Tagged {}

    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SignatureResource(Outbox outbox, Caller caller, Clock clock) {
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/declarations/{id}/signatures")
    @PermitAll
    @Operation(operationId = "listSignatures", summary = "Who has signed a declaration")
    public Page<View> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        Declaration.visibleTo(caller, id);
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Signature.class)
                .where("e.signedAt is not null")
                .where("e.declarationId = :declaration", "declaration", id)
                .where("e.cityId = :city", "city", filters.cityId())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, this::view);
    }

    @GET
    @Path("/signatures/{id}")
    @PermitAll
    @Operation(operationId = "getSignature", summary = "A signature")
    public View read(@RestPath UUID id) {
        return view(Signature.seen(id));
    }

    @POST
    @Path("/declarations/{id}/signatures")
    @RolesAllowed(CITY_ADMIN)
    @Operation(
            operationId = "signDeclaration",
            summary = "Sign for the caller's city",
            description = "A city that declined may sign after all, as long as the declaration is open.")
    public RestResponse<View> sign(@RestPath UUID id, @NotNull @Valid Signing signing) {
        var now = clock.instant();
        var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
        var today = City.requireWelcome(city).dayAt(now);
        var declaration = Declaration.openTo(caller, id);
        var maySign = signing.mandateId() == null ? null : Mandates.letSign(signing.mandateId(), city, today);
        var policy = new SignatoryPolicy(signing.office(), maySign);
        policy.objection().ifPresent(objection -> {
            throw Refusal.rules(List.of(objection));
        });
        var declined = Signature.holdUnsigned(id, city);
        declined.ifPresent(held -> held.accede(signing.hand(), policy.status(), now));
        var signature =
                declined.orElseGet(() -> Signature.given(declaration, city, signing.hand(), policy.status(), now));
        signature.persistAndFlush();
        outbox.record(new SignatureEvent.Signed(signature.state(declaration.kind()), now));
        return Created.at("/v1/signatures/" + signature.id(), view(signature));
    }

    @POST
    @Path("/signatures/{id}/withdrawal")
    @RolesAllowed(CITY_ADMIN)
    @Operation(operationId = "withdrawSignature", summary = "Withdraw the city's signature")
    public View withdraw(@RestPath UUID id) {
        var now = clock.instant();
        var signature = Signature.holdOwn(caller, id);
        var kind = Declaration.visibleTo(caller, signature.declarationId()).kind();
        signature.withdraw(now);
        outbox.record(new SignatureEvent.Withdrawn(signature.state(kind), now));
        return view(signature);
    }

    private View view(Signature signature) {
        var hand = signature.hand().orElseThrow();
        var mayWithdraw = caller.is(CITY_ADMIN)
                && caller.actsFor(signature.cityId())
                && signature.status().mayBecome(SignatureStatus.WITHDRAWN);
        return new View(
                signature.id(),
                signature.declarationId(),
                signature.cityId(),
                hand.signatoryName(),
                hand.office(),
                hand.mandateId(),
                hand.reservation(),
                signature.version(),
                signature.sha256(),
                signature.status(),
                requireNonNull(signature.signedAt()),
                signature.withdrawnAt(),
                mayWithdraw ? List.of("withdrawal") : List.of(),
                signature.updatedAt(),
                signature.revision());
    }
}
