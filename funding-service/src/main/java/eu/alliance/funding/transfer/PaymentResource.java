package eu.alliance.funding.transfer;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.funds.Ledger;
import eu.alliance.funding.funds.Payment;
import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantMoves;
import eu.alliance.funding.grant.GrantParties;
import eu.alliance.funding.grant.GrantView;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

@Path("/v1/grants/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grants")
class PaymentResource {

    @Schema(name = "GrantPaymentOrder")
    record Order(@NotNull Payment.Kind kind, @NotNull Money amount) {}

    @Schema(name = "GrantRecovery")
    record Recovery(
            @NotNull Money amount,

            @Schema(examples = "Costs that were not eligible.") @NotBlank @Size(max = 5000) String reason) {}

    @Schema(name = "GrantLedger", description = "Every movement, booked twice; all entries together are nothing.")
    record LedgerView(
            UUID grantId,
            List<Ledger.Entry> entries,

            @Schema(description = "Of all entries: always 0.00.")
            Money sum,

            @Schema(hidden = true) long revision)
            implements Tagged {}

    private final GrantParties parties;
    private final GrantMoves moves;
    private final Clock clock;

    PaymentResource(GrantParties parties, GrantMoves moves, Clock clock) {
        this.parties = parties;
        this.moves = moves;
        this.clock = clock;
    }

    @POST
    @Path("/payments")
    @RolesAllowed(Role.FINANCE)
    @IdempotencyKeyRequired
    @Operation(
            operationId = "payGrant",
            summary = "Pay a part of a signed grant",
            description = "Never by whoever decided the award: 403 FOUR_EYES. Beyond the award: 422 AWARD_EXCEEDED. In"
                    + " advance once, up to the call's pre-financing rate where it states one: 422"
                    + " PRE_FINANCING_EXCEEDED. After the final payment: 409 FINAL_PAID.")
    public RestResponse<GrantView> pay(@RestPath UUID id, @NotNull @Valid Order order) {
        var grant = parties.payable(Grant.hold(id));
        moves.tell(grant.pay(order.kind(), order.amount(), clock.instant()));
        return Created.at("/v1/grants/" + id, parties.view(grant));
    }

    @POST
    @Path("/recoveries")
    @RolesAllowed(Role.FINANCE)
    @IdempotencyKeyRequired
    @Operation(
            operationId = "recoverGrant",
            summary = "Book money that was taken back from a consortium",
            description =
                    "Never by whoever decided the award: 403 FOUR_EYES. More than was paid: 422 PAID_EXCEEDED. It is"
                            + " free again and goes to the reserve list, in its order.")
    public RestResponse<GrantView> recover(@RestPath UUID id, @NotNull @Valid Recovery recovery) {
        var now = clock.instant();
        Call.hold(Grant.callOf(id));
        var grant = parties.payable(Grant.hold(id));
        grant.recover(recovery.amount(), now);
        moves.free(grant, now);
        return Created.at("/v1/grants/" + id, parties.view(grant));
    }

    @GET
    @Path("/ledger")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "getGrantLedger", summary = "Where a grant's money is and how it came there")
    public LedgerView ledger(@RestPath UUID id) {
        var grant = parties.visible(Grant.get(id));
        var ledger = grant.funds().ledger();
        return new LedgerView(id, ledger.entries(), ledger.sum(), grant.revision());
    }
}
