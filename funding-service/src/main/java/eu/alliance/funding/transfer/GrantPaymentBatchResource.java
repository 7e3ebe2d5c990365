package eu.alliance.funding.transfer;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/grant-payment-batches")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed(FINANCE)
@Tag(name = "Grant payments", description = "Payment files for the bank.")
class GrantPaymentBatchResource {

    @Schema(name = "GrantPaymentBatch")
    record View(
            UUID id,
            @Schema(examples = "12") int numberOfTransactions,
            Money controlSum,

            @Schema(description = "In the file's order.") List<Item> payments,

            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(GrantPaymentBatch batch, List<BatchedPayment> payments) {
            var sum = payments.stream().map(BatchedPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new View(
                    batch.id(),
                    payments.size(),
                    Money.euros(sum),
                    payments.stream().map(Item::of).toList(),
                    batch.createdAt(),
                    batch.revision());
        }
    }

    @Schema(name = "GrantPaymentBatchItem")
    record Item(UUID paymentId, UUID grantId, Money amount) {

        static Item of(BatchedPayment payment) {
            return new Item(payment.paymentId(), payment.grantId(), Money.euros(payment.amount()));
        }
    }

    record NoFilters() {}

    private final GrantPaymentFile file;
    private final Caller caller;
    private final Clock clock;

    GrantPaymentBatchResource(GrantPaymentFile file, Caller caller, Clock clock) {
        this.file = file;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "makeGrantPaymentBatch",
            summary = "Put what was paid of grants into a file for the bank",
            description =
                    "All that is in no file yet and whose grant has a bank account, 1,000 payments at most. Each is"
                            + " in one file: whoever asks at the same time gets the rest. Nothing left: 409 NOTHING_TO_PAY.")
    public RestResponse<View> make() {
        var batch = new GrantPaymentBatch(caller.subject(), clock.instant());
        batch.persistAndFlush();
        var payments = BatchedPayment.joinAll(batch.id());
        if (payments.isEmpty()) {
            throw Refusal.conflict("NOTHING_TO_PAY", "No payment waits for a file.");
        }
        return Created.at("/v1/grant-payment-batches/" + batch.id(), View.of(batch, payments));
    }

    @GET
    @Operation(operationId = "listGrantPaymentBatches", summary = "The payment files made so far")
    public Page<View> list(@BeanParam Paging paging) {
        var page = Listing.of(GrantPaymentBatch.class).page(paging, new NoFilters(), each -> each);
        var payments = BatchedPayment.in(
                        page.items().stream().map(GrantPaymentBatch::id).toList())
                .stream()
                .collect(Collectors.groupingBy(BatchedPayment::batchId));
        return new Page<>(
                page.items().stream()
                        .map(batch -> View.of(batch, payments.getOrDefault(batch.id(), List.of())))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGrantPaymentBatch", summary = "A payment file: what is in it")
    public View read(@RestPath UUID id) {
        return View.of(GrantPaymentBatch.get(id), BatchedPayment.in(List.of(id)));
    }

    @GET
    @Path("/{id}/file")
    @Produces("application/xml")
    @Operation(
            operationId = "getGrantPaymentFile",
            summary = "A payment file as the bank reads it",
            description = "ISO 20022 `pain.001.001.09`.")
    public String xml(@RestPath UUID id) {
        return file.of(GrantPaymentBatch.get(id));
    }
}
