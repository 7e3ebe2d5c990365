package eu.alliance.funding.amendment;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantMoves;
import eu.alliance.funding.grant.GrantParties;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.value.LocalizedText;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/grants/{id}/amendments")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grants")
class AmendmentResource {

    @Schema(name = "AmendmentProposal")
    record Proposal(
            @NotNull LocalizedText change,

            @Schema(nullable = true, description = "A smaller award, from what was paid up; it is never raised.")
            @Nullable Money award,

            @Schema(examples = "A partner does less.") @NotBlank @Size(max = 5000) String reason) {}

    @Schema(name = "AmendmentReturn")
    record GivingBack(@NotBlank @Size(max = 5000) String reason) {}

    record Filters() {}

    private final GrantParties parties;
    private final GrantMoves moves;
    private final Caller caller;
    private final Clock clock;

    AmendmentResource(GrantParties parties, GrantMoves moves, Caller caller, Clock clock) {
        this.parties = parties;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(operationId = "proposeAmendment", summary = "Ask for a change of a signed grant, as the coordinator")
    public RestResponse<AmendmentView> propose(@RestPath UUID id, @NotNull @Valid Proposal proposal) {
        var grant = parties.coordinated(Grant.hold(id));
        grant.requireAmendable(proposal.award());
        var amendment = new Amendment(id, proposal.change(), proposal.award(), proposal.reason(), clock.instant());
        amendment.persistAndFlush();
        return Created.at("/v1/grants/" + id + "/amendments/" + amendment.id(), view(amendment));
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "listAmendments", summary = "The amendments of a grant")
    public Page<AmendmentView> list(@RestPath UUID id, @BeanParam Paging paging) {
        visible(id);
        return Listing.of(Amendment.class)
                .where("e.grantId = :grant", "grant", id)
                .page(paging, paging.filters(Filters.class, new Filters()), this::view);
    }

    @GET
    @Path("/{amendmentId}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.FINANCE})
    @Operation(operationId = "getAmendment", summary = "An amendment of a grant")
    public AmendmentView read(@RestPath UUID id, @RestPath UUID amendmentId) {
        visible(id);
        return view(Amendment.of(id, amendmentId));
    }

    @POST
    @Path("/{amendmentId}/approval")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "agreeToAmendment",
            summary = "Agree to an amendment",
            description = "Money that a smaller award frees goes to the reserve list, in its order.")
    public AmendmentView agree(@RestPath UUID id, @RestPath UUID amendmentId) {
        var now = clock.instant();
        Call.hold(Grant.callOf(id));
        var grant = Grant.hold(id);
        var amendment = Amendment.hold(id, amendmentId);
        amendment.approve(caller.subject(), now);
        amendment.award().ifPresent(award -> {
            grant.lower(award, now);
            moves.free(grant, now);
        });
        return view(amendment);
    }

    @POST
    @Path("/{amendmentId}/return")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "returnAmendment", summary = "Return an amendment, saying why; a new one may follow")
    public AmendmentView giveBack(
            @RestPath UUID id, @RestPath UUID amendmentId, @NotNull @Valid GivingBack givingBack) {
        var amendment = Amendment.hold(id, amendmentId);
        amendment.giveBack(givingBack.reason(), caller.subject(), clock.instant());
        return view(amendment);
    }

    private void visible(UUID id) {
        parties.visible(Grant.get(id));
    }

    private AmendmentView view(Amendment amendment) {
        return AmendmentView.of(amendment, caller.is(Role.GRANTS_OFFICER));
    }
}
