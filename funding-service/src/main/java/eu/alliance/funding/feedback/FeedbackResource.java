package eu.alliance.funding.feedback;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallView;
import eu.alliance.funding.consensus.Consensus;
import eu.alliance.funding.ranking.Standing;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Pdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
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

@Path("/v1/applications/{id}/feedback-letter")
@Produces(Pdf.TYPE)
@Transactional
@Tag(name = "Ranking")
class FeedbackResource {

    private final Caller caller;
    private final Clock clock;

    FeedbackResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(
            operationId = "getFeedbackLetter",
            summary = "The letter that tells a consortium how it was judged, as PDF",
            description = "Once the call is decided, for applications that were evaluated.")
    @APIResponse(
            responseCode = "200",
            description = "The letter.",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Pdf read(
            @RestPath UUID id,
            @Parameter(description = "One of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = Pdf.languageOf(lang, accepted);
        return new Pdf(letter(id).in(language), language, "feedback-" + id);
    }

    private FeedbackLetter letter(UUID id) {
        var application = Application.get(id);
        if (!caller.is(Role.GRANTS_OFFICER)
                && caller.city().filter(application::isPartner).isEmpty()) {
            throw Refusal.notFound("application");
        }
        var standing = Standing.of(application).orElseThrow(() -> Refusal.notFound("letter"));
        var consensus = Consensus.on(id).orElseThrow(() -> Refusal.notFound("letter"));
        var call = CallView.of(Call.get(application.callId()), clock.instant(), false);
        return new FeedbackLetter(
                call.title(),
                application.content().title(),
                outcomeOf(application),
                application.content().requestedGrant(),
                standing.rank(),
                standing.all(),
                new FeedbackLetter.Judgement(
                        consensus.reports(), consensus.total(), consensus.scores(), consensus.comments()),
                call.criteria(),
                standing.decidedAt());
    }

    private static String outcomeOf(Application application) {
        return switch (application.status()) {
            case AWARDED -> "AWARDED";
            case RESERVE -> "RESERVE";
            case REJECTED -> "REJECTED";
            case DRAFT, SUBMITTED, ADMISSIBLE, INADMISSIBLE, ELIGIBLE, INELIGIBLE, EVALUATED, WITHDRAWN ->
                throw Refusal.notFound("letter");
        };
    }
}
