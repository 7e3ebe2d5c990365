package eu.alliance.funding.dossier;

import eu.alliance.funding.applicant.Applicants;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.rest.Pdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

@Path("/v1/applications/{id}/paper")
@Produces(Pdf.TYPE)
@Transactional
@Tag(name = "Applications")
class DossierResource {

    private final Applicants applicants;

    DossierResource(Applicants applicants) {
        this.applicants = applicants;
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.EVALUATOR})
    @Operation(
            operationId = "getApplicationPaper",
            summary = "An application to print",
            description = "To its consortium as it stands, to officers and evaluators as it was handed in last.")
    @APIResponse(
            responseCode = "200",
            description = "The application as PDF.",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Pdf read(
            @RestPath UUID id,
            @Parameter(description = "One of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = Pdf.languageOf(lang, accepted);
        var content = applicants.readable(id);
        var application = Application.get(id);
        var call = Call.get(application.callId());
        var paper = new ApplicationPaper(
                applicants.view(application, call, applicants.now()),
                call.title(),
                call.terms().deadline(),
                KnownCity.byId(content.cities()),
                KnownPractice.byId(content.practices()));
        return new Pdf(paper.in(language), language, "application-" + id);
    }
}
