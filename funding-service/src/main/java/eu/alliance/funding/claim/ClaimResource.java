package eu.alliance.funding.claim;

import eu.alliance.funding.filing.FilingStatus;
import eu.alliance.funding.funds.Payment;
import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantMoves;
import eu.alliance.funding.grant.GrantParties;
import eu.alliance.funding.reporting.GrantReport;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.value.Money;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/grants/{id}/claims")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grants")
class ClaimResource {

    @Schema(name = "GrantClaiming")
    record Claiming(
            @NotNull Payment.Kind kind,
            @NotNull Money amount,

            @Schema(nullable = true, description = "The report on this grant that it follows from.") @Nullable UUID reportId) {}

    @Schema(name = "GrantClaimReturn")
    record GivingBack(@NotBlank @Size(max = 5000) String reason) {}

    record Filters() {}

    private final GrantParties parties;
    private final GrantMoves moves;
    private final Caller caller;
    private final Clock clock;

    ClaimResource(GrantParties parties, GrantMoves moves, Caller caller, Clock clock) {
        this.parties = parties;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.CITY_ADMIN)
    @IdempotencyKeyRequired
    @Operation(
            operationId = "claimFromGrant",
            summary = "Ask for a part of a signed grant to be paid, as the coordinator",
            description = "What could not be paid now is not asked for: the refusals are those of a payment.")
    public RestResponse<ClaimView> claim(@RestPath UUID id, @NotNull @Valid Claiming claiming) {
        var grant = parties.coordinated(Grant.hold(id));
        grant.requirePayable(claiming.kind(), claiming.amount());
        if (claiming.reportId() != null) {
            GrantReport.of(id, claiming.reportId());
        }
        var claim = new Claim(id, claiming.kind(), claiming.amount(), claiming.reportId(), clock.instant());
        claim.persistAndFlush();
        return Created.at("/v1/grants/" + id + "/claims/" + claim.id(), view(claim, grant));
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "listGrantClaims", summary = "What a consortium asked to be paid of its grant")
    public Page<ClaimView> list(@RestPath UUID id, @BeanParam Paging paging) {
        var grant = visible(id);
        return Listing.of(Claim.class)
                .where("e.grantId = :grant", "grant", id)
                .page(paging, paging.filters(Filters.class, new Filters()), claim -> view(claim, grant));
    }

    @GET
    @Path("/{claimId}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "getGrantClaim", summary = "A claim of a grant")
    public ClaimView read(@RestPath UUID id, @RestPath UUID claimId) {
        var grant = visible(id);
        return view(Claim.of(id, claimId), grant);
    }

    @POST
    @Path("/{claimId}/approval")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "approveGrantClaim",
            summary = "Approve a claim",
            description = "Whoever approves it does not pay it. While the report that it names is not approved: 409"
                    + " REPORT_NOT_APPROVED.")
    public ClaimView approve(@RestPath UUID id, @RestPath UUID claimId) {
        var claim = Claim.hold(id, claimId);
        claim.reportId().map(report -> GrantReport.of(id, report)).ifPresent(ClaimResource::requireApproved);
        claim.approve(caller.subject(), clock.instant());
        return view(claim, visible(id));
    }

    @POST
    @Path("/{claimId}/return")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "returnGrantClaim", summary = "Return a claim, saying why; a new one may follow")
    public ClaimView giveBack(@RestPath UUID id, @RestPath UUID claimId, @NotNull @Valid GivingBack givingBack) {
        var claim = Claim.hold(id, claimId);
        claim.giveBack(givingBack.reason(), caller.subject(), clock.instant());
        return view(claim, visible(id));
    }

    @POST
    @Path("/{claimId}/payment")
    @RolesAllowed(Role.FINANCE)
    @IdempotencyKeyRequired
    @Operation(
            operationId = "payGrantClaim",
            summary = "Pay a claim that was approved",
            description = "Never by whoever decided the award or approved the claim: 403 FOUR_EYES. The refusals of a"
                    + " payment hold too.")
    public ClaimView pay(@RestPath UUID id, @RestPath UUID claimId) {
        var now = clock.instant();
        var grant = parties.payable(Grant.hold(id));
        var claim = Claim.hold(id, claimId);
        if (claim.isRuledBy(caller.subject())) {
            throw Refusal.forbidden("FOUR_EYES", "Whoever approved the claim does not pay it.");
        }
        claim.paid(now);
        moves.tell(grant.pay(claim.kind(), claim.amount(), now));
        return view(claim, grant);
    }

    private Grant visible(UUID id) {
        return parties.visible(Grant.get(id));
    }

    private static void requireApproved(GrantReport report) {
        if (report.status() != FilingStatus.APPROVED) {
            throw Refusal.conflict("REPORT_NOT_APPROVED", "The report that it follows from is not approved.");
        }
    }

    private ClaimView view(Claim claim, Grant grant) {
        var mayPay =
                claim.status() == FilingStatus.APPROVED && parties.mayPay(grant) && !claim.isRuledBy(caller.subject());
        return ClaimView.of(
                claim,
                caller.is(Role.GRANTS_OFFICER) && claim.status() == FilingStatus.SUBMITTED
                        ? claim.rulings()
                        : mayPay ? List.of("payment") : List.of());
    }
}
