package eu.alliance.funding.transfer;

import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantParties;
import eu.alliance.platform.audit.AuditTrail;
import eu.alliance.platform.bank.BankAccounts;
import eu.alliance.platform.bank.BankDetails;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/grants/{id}/bank-account")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grant payments")
class GrantAccountResource {

    @Schema(name = "GrantAccountDetails")
    record Details(
            @Schema(examples = "NL91ABNA0417164300") @NotBlank @Size(max = 42) String iban,

            @Schema(examples = "Gemeente Voorbeeld") @NotBlank @Size(max = 140) String accountHolder) {}

    @Schema(name = "GrantAccountKept")
    record Kept(
            @Schema(description = "The last four characters of the IBAN.", examples = "4300")
            String ibanEnding) {}

    @Schema(name = "GrantAccount")
    record View(String iban, String accountHolder) {}

    private final GrantParties parties;
    private final BankAccounts accounts;
    private final AuditTrail trail;

    GrantAccountResource(GrantParties parties, BankAccounts accounts, AuditTrail trail) {
        this.parties = parties;
        this.accounts = accounts;
        this.trail = trail;
    }

    @POST
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "nameGrantAccount",
            summary = "Say where a grant's money goes, as the coordinator; again to correct it",
            description = "It is sealed; finance alone reads it.")
    public Kept name(@RestPath UUID id, @NotNull @Valid Details details) {
        parties.coordinated(Grant.hold(id));
        accounts.keep(id, BankDetails.of(details.iban(), details.accountHolder()));
        return new Kept(accounts.endingOf(id).orElseThrow());
    }

    @GET
    @RolesAllowed(Role.FINANCE)
    @Operation(operationId = "getGrantAccount", summary = "Where a grant's money goes; each read is written down")
    public View read(@RestPath UUID id) {
        var grant = Grant.get(id);
        var account = accounts.open(id).orElseThrow(() -> Refusal.notFound("bank account"));
        trail.consulted(grant);
        return new View(account.iban(), account.accountHolder());
    }
}
