package eu.alliance.registration.signature;

import static java.util.stream.Collectors.joining;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.Pdf;
import eu.alliance.registration.declaration.Declaration;
import eu.alliance.registration.paper.Draft;
import eu.alliance.registration.paper.Draft.Fact;
import eu.alliance.registration.paper.Occasion;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
@Transactional
@Tag(name = "Signatures")
class SignatureCertificateResource {

    private final Caller caller;

    SignatureCertificateResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/signatures/{id}/certificate")
    @Produces(Pdf.TYPE)
    @PermitAll
    @Operation(
            operationId = "getSignatureCertificate",
            summary = "A paper that says what was signed",
            description =
                    "States the version, the authentic languages and the SHA-256 of the wording; of a signature that"
                            + " was withdrawn, that too.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate.",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Pdf certificate(
            @RestPath UUID id,
            @Parameter(description = "One of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = Pdf.languageOf(lang, accepted);
        var signature = Signature.seen(id);
        var declaration = Declaration.visibleTo(caller, signature.declarationId());
        var title = declaration.title().in(language);
        var hand = signature.hand().orElseThrow();
        var city = Occasion.city(signature.cityId()).in(language);
        var bytes = Draft.titled("signature.title", language)
                .paragraph("signature.text", Map.of("city", city, "declaration", title))
                .facts(
                        new Fact("label.signatory", hand.signatoryName()),
                        new Fact("label.office", hand.office().in(language)),
                        new Fact("label.signed", day(signature.signedAt(), language)),
                        new Fact("label.version", Integer.toString(signature.version())),
                        new Fact("label.authentic", named(declaration.authenticLanguages(), language)),
                        new Fact("label.sha256", signature.sha256()),
                        new Fact("label.reservation", hand.reservation()),
                        new Fact("label.withdrawn", day(signature.withdrawnAt(), language)),
                        new Fact("label.reference", id.toString()))
                .paragraph("signature.note", Map.of())
                .pdf(signature.updatedAt());
        return new Pdf(bytes, language, "signature-" + id);
    }

    private static @Nullable String day(@Nullable Instant at, String language) {
        return at == null ? null : Occasion.written(LocalDate.ofInstant(at, ZoneOffset.UTC), language);
    }

    private static String named(List<String> languages, String language) {
        return languages.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(language)))
                .collect(joining(", "));
    }
}
