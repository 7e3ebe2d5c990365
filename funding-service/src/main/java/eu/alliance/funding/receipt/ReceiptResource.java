package eu.alliance.funding.receipt;

import eu.alliance.funding.key.ReceiptKeys;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Pdf;
import jakarta.annotation.security.PermitAll;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Receipts", description = "Proof of what was handed in and when.")
class ReceiptResource {

    @Schema(name = "ReceiptVerification")
    record Verification(@NotBlank @Size(max = 10_000) String jws) {}

    @Schema(name = "ReceiptVerdict")
    record Verdict(
            boolean valid,

            @Schema(nullable = true, examples = "SIGNATURE_INVALID") @Nullable String reason) {}

    @Schema(name = "JsonWebKey", description = "RFC 8037.")
    record Key(String kty, String crv, String kid, String use, String alg, String x) {}

    @Schema(name = "JsonWebKeySet")
    record KeySet(List<Key> keys) {}

    private final ReceiptKeys keys;
    private final Caller caller;

    ReceiptResource(ReceiptKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Path("/receipts/{id}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(operationId = "getReceipt", summary = "A receipt")
    public ReceiptView read(@RestPath UUID id) {
        return ReceiptView.of(visible(id));
    }

    @GET
    @Path("/receipts/{id}/paper")
    @Produces(Pdf.TYPE)
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(operationId = "getReceiptPaper", summary = "A receipt to print, with the signature that proves it")
    @APIResponse(
            responseCode = "200",
            description = "The receipt as PDF.",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Pdf paper(
            @RestPath UUID id,
            @Parameter(description = "One of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = Pdf.languageOf(lang, accepted);
        var receipt = visible(id);
        var paper = new ReceiptPaper(ReceiptView.of(receipt), receipt.titleIn(language));
        return new Pdf(paper.in(language), language, "receipt-" + id);
    }

    @GET
    @Path("/receipts/{id}/content")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(operationId = "getReceiptContent", summary = "What was handed in, in the very bytes that were hashed")
    @APIResponse(
            responseCode = "200",
            description = "The content in its RFC 8785 form.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public String content(@RestPath UUID id) {
        return visible(id).content();
    }

    @POST
    @Path("/receipts/verification")
    @PermitAll
    @Operation(operationId = "verifyReceipt", summary = "Whether a receipt is one of ours, unaltered")
    public Verdict verify(@NotNull @Valid Verification verification) {
        var objection = keys.objectionTo(verification.jws());
        return new Verdict(objection.isEmpty(), objection.orElse(null));
    }

    @GET
    @Path("/receipt-keys")
    @PermitAll
    @Operation(operationId = "listReceiptKeys", summary = "The keys that receipts are verified with (JWKS)")
    public KeySet keys() {
        return new KeySet(keys.all().stream()
                .map(key -> new Key("OKP", "Ed25519", key.kid(), "sig", "EdDSA", key.x()))
                .toList());
    }

    private Receipt visible(UUID id) {
        return Receipt.<Receipt>findByIdOptional(id)
                .filter(receipt -> caller.is(Role.GRANTS_OFFICER)
                        || caller.city().filter(receipt::mayBeReadBy).isPresent())
                .orElseThrow(() -> Refusal.notFound("receipt"));
    }
}
