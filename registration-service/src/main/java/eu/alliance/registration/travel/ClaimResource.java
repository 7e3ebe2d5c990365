package eu.alliance.registration.travel;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;

import eu.alliance.platform.bank.BankAccounts;
import eu.alliance.platform.bank.BankDetails;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Money;
import eu.alliance.registration.file.FilePurpose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Travel")
class ClaimResource {

    @Schema(name = "TravelClaimDetails")
    record Claiming(
            @NotNull Money amount,

            @Schema(examples = "NL91ABNA0417164300") @NotBlank @Size(max = 50) String iban,

            @NotBlank @Size(max = 70) String accountHolder,

            @Schema(nullable = true, description = "Files: the ticket and the proof of payment, one at least.")
            @Size(max = 20) @Nullable List<@NotNull UUID> documents) {

        BigDecimal claimed() {
            var value = amount.notNegative("/amount").value();
            if (value.signum() == 0) {
                throw Refusal.rule("/amount", "AMOUNT_MISSING", "Nothing is claimed.");
            }
            return value;
        }

        List<UUID> proofs() {
            if (documents == null || documents.isEmpty()) {
                throw Refusal.rule("/documents", "DOCUMENT_MISSING", "A claim needs its ticket and proof of payment.");
            }
            return documents;
        }
    }

    private final TravelSights sights;
    private final BankAccounts accounts;
    private final StoredFiles files;
    private final Caller caller;
    private final Clock clock;

    ClaimResource(TravelSights sights, BankAccounts accounts, StoredFiles files, Caller caller, Clock clock) {
        this.sights = sights;
        this.accounts = accounts;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/travel-requests/{id}/claim")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @IdempotencyKeyRequired
    @Operation(
            operationId = "claimTravel",
            summary = "Claim what a journey cost",
            description = "Above the ceiling: 422 `CEILING_EXCEEDED`. Finance reads the documents from then on; bank "
                    + "details are sealed and shown to finance only. A returned claim can be claimed again.")
    public TravelView claim(@RestPath UUID id, @NotNull @Valid Claiming claiming) {
        var request = TravelRequest.hold(caller, id);
        if (!caller.actsFor(request.cityId())) {
            throw Refusal.notFound("travel request");
        }
        request.requireMove(TravelStatus.CLAIMED);
        var bank = BankDetails.of(claiming.iban(), claiming.accountHolder());
        request.claim(claiming.claimed(), claiming.proofs(), clock.instant());
        attach(request);
        accounts.keep(id, bank);
        return sights.whole(request);
    }

    private void attach(TravelRequest request) {
        var purpose = FilePurpose.TRAVEL_CLAIM.name();
        files.letGo(purpose, request.id());
        var documents = request.documents();
        for (int i = 0; i < documents.size(); i++) {
            files.need(caller, documents.get(i), purpose, request.id(), "/documents/" + i);
        }
    }
}
