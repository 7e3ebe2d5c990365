package eu.alliance.registration.attendance;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Pdf;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.Witness;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
import eu.alliance.registration.paper.Draft;
import eu.alliance.registration.paper.Draft.Fact;
import eu.alliance.registration.paper.Occasion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
@Tag(name = "Delegates")
class VisaLetterResource {

    private final Witness witness;
    private final Caller caller;

    VisaLetterResource(Witness witness, Caller caller) {
        this.witness = witness;
        this.caller = caller;
    }

    @GET
    @Path("/delegates/{id}/visa-letter")
    @Produces(Pdf.TYPE)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getVisaLetter",
            summary = "A letter to a consulate in support of somebody's visa",
            description =
                    "For the people of confirmed delegations; else 409. Each read of a protected person is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The letter.",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Pdf letter(
            @RestPath UUID id,
            @Parameter(description = "One of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = Pdf.languageOf(lang, accepted);
        var delegate = Delegate.get(id);
        var delegation = Delegation.visibleTo(caller, delegate.delegationId());
        if (delegation.status() != DelegationStatus.CONFIRMED) {
            throw Refusal.conflict("DELEGATION_NOT_CONFIRMED", "The delegation has not been confirmed.");
        }
        witness.sees(id);
        var occasion = Occasion.of(delegation.summitId());
        var decided = Objects.requireNonNullElse(delegation.decidedAt(), Instant.EPOCH);
        var details = delegate.details();
        var name = details.givenName() + " " + details.familyName();
        var bytes = Draft.titled("visa.title", language)
                .paragraph("visa.greeting", Map.of())
                .paragraph(
                        "visa.text",
                        Map.of(
                                "name", name,
                                "city", Occasion.city(delegation.cityId()).in(language),
                                "summit", occasion.title().in(language)))
                .facts(
                        new Fact("label.name", name),
                        new Fact(
                                "label.office",
                                details.office() == null
                                        ? null
                                        : details.office().in(language)),
                        new Fact("label.role", Draft.word("role." + details.role(), language)),
                        new Fact("label.dates", occasion.dates(language)),
                        new Fact("label.place", occasion.place(language)),
                        new Fact("label.confirmed", occasion.day(decided, language)),
                        new Fact("label.reference", id.toString()))
                .paragraph("visa.request", Map.of())
                .pdf(decided);
        return new Pdf(bytes, language, "visa-letter-" + id);
    }
}
