package eu.alliance.registration.payment;

import static eu.alliance.platform.caller.Role.FINANCE;

import eu.alliance.platform.audit.AuditTrail;
import eu.alliance.platform.bank.BankAccounts;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.travel.TravelRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Travel")
class BankAccountResource {

    @Schema(name = "BankAccount")
    record View(
            @Schema(examples = "NL91ABNA0417164300") String iban,
            String accountHolder,
            @Schema(hidden = true) long revision)
            implements Tagged {}

    private final BankAccounts accounts;
    private final AuditTrail trail;
    private final Caller caller;

    BankAccountResource(BankAccounts accounts, AuditTrail trail, Caller caller) {
        this.accounts = accounts;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Path("/travel-requests/{id}/bank-account")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "getBankAccount",
            summary = "Where the money of a claim goes",
            description =
                    "Apart from the request, so that no list, export or kept answer has it. Each read is written down.")
    public View read(@RestPath UUID id) {
        var request = TravelRequest.visibleTo(caller, id);
        var account = accounts.open(id).orElseThrow(() -> Refusal.notFound("bank account"));
        trail.consulted(request);
        return new View(account.iban(), account.accountHolder(), request.revision());
    }
}
