package eu.alliance.funding.applicant;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.consortium.Mandate;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{id}/partners")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Applications")
class ConsortiumResource {

    @Schema(name = "PartnerInvitation")
    record Invitation(@NotNull UUID cityId, @NotNull Partner.Role role) {}

    @Schema(name = "MandateConfirmation")
    record Confirmation(
            @NotBlank @Size(max = 200) String signatoryName,
            @NotNull @Heading LocalizedText office,
            @NotNull Money upTo,
            @NotNull LocalDate validUntil) {}

    @Schema(name = "MandateRefusal")
    record MandateRefusal(@NotBlank @Size(max = 2000) String reason) {}

    private final Applicants applicants;

    ConsortiumResource(Applicants applicants) {
        this.applicants = applicants;
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "invitePartner", summary = "Name a partner; its city then confirms or refuses a mandate")
    public RestResponse<ApplicationView> invite(@RestPath UUID id, @NotNull @Valid Invitation invitation) {
        var now = applicants.now();
        var application = applicants.held(id);
        applicants.requireInTime(Call.get(application.callId()), now);
        application.write(content -> content.inviting(invitation.cityId(), invitation.role()), now);
        return Created.at("/v1/applications/" + id, applicants.view(application, now));
    }

    @DELETE
    @Path("/{cityId}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "dismissPartner",
            summary = "Go on without a partner",
            description = "Under the application's own ETag. What was handed in keeps it.")
    public void dismiss(@RestPath UUID id, @RestPath UUID cityId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var now = applicants.now();
        var application = applicants.held(id);
        EntityTags.require(ifMatch, application.revision());
        applicants.requireInTime(Call.get(application.callId()), now);
        application.write(content -> content.dismissing(cityId), now);
    }

    @POST
    @Path("/{cityId}/mandate")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "confirmMandate",
            summary = "Confirm, as the partner city, that it takes part",
            description = "The coordinator's counts as confirmed; it may say who signs and how far that goes all the"
                    + " same.")
    public ApplicationView confirm(
            @RestPath UUID id, @RestPath UUID cityId, @NotNull @Valid Confirmation confirmation) {
        return answer(
                id,
                cityId,
                Mandate.confirmed(
                        confirmation.signatoryName(),
                        confirmation.office(),
                        confirmation.upTo().notNegative("/upTo"),
                        confirmation.validUntil()));
    }

    @POST
    @Path("/{cityId}/mandate-refusal")
    @RolesAllowed(Role.CITY_ADMIN)
    @Operation(
            operationId = "refuseMandate",
            summary = "Decline, as the partner city, to take part",
            description = "The coordinator withdraws the application instead: 409 COORDINATOR_STAYS.")
    public ApplicationView refuse(@RestPath UUID id, @RestPath UUID cityId, @NotNull @Valid MandateRefusal refusal) {
        return answer(id, cityId, Mandate.declined(refusal.reason()));
    }

    private ApplicationView answer(UUID id, UUID cityId, Mandate mandate) {
        var now = applicants.now();
        var application = applicants.visible(Application.hold(id));
        if (!application.isPartner(cityId)) {
            throw Refusal.notFound("partner");
        }
        if (!applicants.city().equals(cityId)) {
            throw Refusal.forbidden("PARTNER_ONLY", "Only that city speaks for itself.");
        }
        applicants.requireInTime(Call.get(application.callId()), now);
        application.write(content -> content.answered(cityId, mandate), now);
        return applicants.view(application, now);
    }
}
