package eu.alliance.registration.payment;

import static eu.alliance.platform.caller.Role.FINANCE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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

@Path("/v1/payment-batches")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Payments", description = "Payment files for the bank.")
class PaymentBatchResource {

    @Schema(name = "PaymentBatchRequest")
    record Asking(
            @Schema(nullable = true, description = "Absent: all that is paid and in no batch yet, 1,000 at most.")
            @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> travelRequestIds) {}

    @Schema(name = "PaymentBatch")
    record View(
            UUID id,
            @Schema(examples = "12") int numberOfTransactions,
            Money controlSum,

            @Schema(description = "Of the travel requests paid, in the file's order.")
            List<UUID> travelRequestIds,

            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(PaymentBatch batch) {
            return new View(
                    batch.id(),
                    batch.travelRequests().size(),
                    Money.euros(batch.controlSum()),
                    batch.travelRequests(),
                    batch.createdAt(),
                    batch.revision());
        }
    }

    record NoFilters() {}

    private final PaymentFile file;
    private final Caller caller;
    private final Clock clock;

    PaymentBatchResource(PaymentFile file, Caller caller, Clock clock) {
        this.file = file;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "makePaymentBatch",
            summary = "Put paid claims into a file for the bank",
            description = "A claim is in one batch at most: 409 `ALREADY_IN_BATCH`, `NOT_PAID`, `NOTHING_TO_PAY`.")
    public RestResponse<View> make(@Nullable @Valid Asking asking) {
        var now = clock.instant();
        var batch = new PaymentBatch(caller.subject(), now);
        batch.persistAndFlush();
        var ids = asking == null ? null : asking.travelRequestIds();
        var payables = ids == null ? Payables.joinAll(batch.id(), now) : Payables.join(ids, batch.id(), now);
        if (payables.isEmpty()) {
            throw Refusal.conflict("NOTHING_TO_PAY", "No claim waits for a payment file.");
        }
        batch.fill(payables);
        return Created.at("/v1/payment-batches/" + batch.id(), View.of(batch));
    }

    @GET
    @RolesAllowed(FINANCE)
    @Operation(operationId = "listPaymentBatches", summary = "The payment files made so far")
    public Page<View> list(@BeanParam Paging paging) {
        return Listing.of(PaymentBatch.class).page(paging, new NoFilters(), View::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "getPaymentBatch", summary = "A payment file: what is in it")
    public View read(@RestPath UUID id) {
        return View.of(PaymentBatch.get(id));
    }

    @GET
    @Path("/{id}/file")
    @Produces("application/xml")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "getPaymentFile",
            summary = "A payment file as the bank reads it",
            description = "ISO 20022 `pain.001.001.09`. Once the bank details of one of its claims have been erased it "
                    + "can no longer be had: 410 `BANK_DETAILS_ERASED`.")
    public String xml(@RestPath UUID id) {
        return file.of(PaymentBatch.get(id));
    }
}
