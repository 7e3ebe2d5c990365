package eu.alliance.funding.screening;

import eu.alliance.funding.applicant.Applicants;
import eu.alliance.funding.applicant.ApplicationView;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.Screening;
import eu.alliance.funding.application.ScreeningStage;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.proposal.ApplicationCheck;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
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
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Screening", description = "Whether what was handed in is admissible and eligible.")
class ScreeningResource {

    @Schema(name = "AdmissibilityRuling")
    record Admissibility(
            @NotNull Boolean admissible,

            @Schema(nullable = true, description = "Required when it is not.", examples = "A mandate is missing.")
            @Size(max = 5000) @Nullable String reason) {}

    @Schema(name = "EligibilityRuling")
    record Eligibility(
            @NotNull Boolean eligible,

            @Schema(nullable = true, description = "Required when it is not.", examples = "A partner is too small.")
            @Size(max = 5000) @Nullable String reason) {}

    @Schema(name = "ScreeningAnswer")
    record Answer(
            @Schema(examples = "The mandate was confirmed the day before.") @NotBlank @Size(max = 10_000) String text) {}

    private final Applicants applicants;
    private final ApplicationCheck check;
    private final Outbox outbox;
    private final Duration replyTime;

    ScreeningResource(
            Applicants applicants,
            ApplicationCheck check,
            Outbox outbox,
            @ConfigProperty(name = "alliance.screening.reply-time") Duration replyTime) {
        this.applicants = applicants;
        this.check = check;
        this.outbox = outbox;
        this.replyTime = replyTime;
    }

    @GET
    @Path("/screening")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(
            operationId = "getScreening",
            summary = "What was found of an application before evaluation",
            description = "The data's own findings rule by rule, the officer's rulings and the consortium's reply.")
    public ScreeningView read(@RestPath UUID id) {
        var now = applicants.now();
        var application = applicants.visible(Application.get(id));
        if (application.submission() == null) {
            throw Refusal.notFound("screening");
        }
        var call = Call.get(application.callId());
        var objections = check.objectionsTo(application.content(), call, application.receivedAt());
        return ScreeningView.of(
                application, ScreeningRule.findings(objections), applicants.moves(application, call, now));
    }

    @POST
    @Path("/admissibility")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "ruleOnAdmissibility",
            summary = "Say whether an application is admissible",
            description = "Once the call is closed. An adverse ruling may be replied to once, and is then looked at"
                    + " again.")
    public ApplicationView admit(@RestPath UUID id, @NotNull @Valid Admissibility ruling) {
        return rule(id, ScreeningStage.ADMISSIBILITY, ruling.admissible(), ruling.reason());
    }

    @POST
    @Path("/eligibility")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "ruleOnEligibility",
            summary = "Say whether an admissible application is eligible",
            description = "An adverse ruling may be replied to once, and is then looked at again.")
    public ApplicationView find(@RestPath UUID id, @NotNull @Valid Eligibility ruling) {
        return rule(id, ScreeningStage.ELIGIBILITY, ruling.eligible(), ruling.reason());
    }

    @POST
    @Path("/reply")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "replyToRuling",
            summary = "Reply to an adverse ruling, within the time that the screening states")
    public ApplicationView reply(@RestPath UUID id, @NotNull @Valid Answer answer) {
        var now = applicants.now();
        var application = applicants.held(id);
        application.reply(answer.text(), now);
        return applicants.view(application, now);
    }

    private ApplicationView rule(UUID id, ScreeningStage stage, boolean isPositive, @Nullable String reason) {
        if (!isPositive && (reason == null || reason.isBlank())) {
            throw Refusal.rule("/reason", "REQUIRED", "An adverse ruling says why.");
        }
        var now = applicants.now();
        var call = Call.hold(Application.callOf(id));
        var application = applicants.visible(Application.hold(id));
        call.closeIfDue(now).ifPresent(outbox::record);
        call.evaluate(now).ifPresent(outbox::record);
        application.rule(stage, new Screening.Ruling(isPositive, reason, now), now, replyTime);
        return applicants.view(application, call, now);
    }
}
