package eu.alliance.funding.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.proposal.ApplicationCheck;
import eu.alliance.funding.proposal.ApplicationDetails;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Applications", description = "What consortia of cities ask for under a call.")
class ApplicationResource {

    @Schema(name = "ApplicationVerdict")
    record Verdict(List<Violation> errors) {}

    record Filters(
            @Parameter(description = "A call's id.") @RestQuery @Nullable UUID call,

            @RestQuery @Nullable ApplicationStatus status,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final Applicants applicants;
    private final ApplicationCheck check;
    private final MergePatch patches;
    private final Caller caller;

    ApplicationResource(Applicants applicants, ApplicationCheck check, MergePatch patches, Caller caller) {
        this.applicants = applicants;
        this.check = check;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(operationId = "listApplications", summary = "A city's applications; to officers those handed in")
    public Page<ApplicationView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var now = applicants.now();
        var filters = paging.filters(Filters.class, given);
        var listing = Listing.of(Application.class)
                .where("e.callId = :call", "call", filters.call())
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince());
        if (caller.is(Role.GRANTS_OFFICER)) {
            listing.where("e.status <> DRAFT");
        } else {
            listing.where("function('takes_part', e.partners, :city) = true", "city", applicants.city());
        }
        var calls = new HashMap<UUID, Call>();
        return listing.page(paging, filters, a -> view(a, calls, now));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER, Role.EVALUATOR})
    @Operation(
            operationId = "getApplication",
            summary = "An application",
            description = "Its consortium reads it as it stands, officers and evaluators as it was handed in last; an"
                    + " evaluator whose city has an interest in it finds nothing.")
    public ApplicationView read(@RestPath UUID id) {
        return applicants.view(applicants.visible(Application.get(id)), applicants.now());
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "changeApplication", summary = "Change an application until the deadline")
    @RequestBody(content = @Content(schema = @Schema(implementation = ApplicationDetails.class)))
    public ApplicationView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var now = applicants.now();
        var application = applicants.held(id);
        EntityTags.require(ifMatch, application.revision());
        applicants.requireInTime(Call.get(application.callId()), now);
        var present = application.present().details();
        var details = patches.apply(ApplicationDetails.class, present, patch)
                .checked()
                .pinned(present.evidence());
        application.write(content -> content.with(details), now);
        return applicants.view(application, now);
    }

    @GET
    @Path("/{id}/check")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR, Role.GRANTS_OFFICER})
    @Operation(operationId = "checkApplication", summary = "Every rule of the call that an application breaks now")
    public Verdict check(@RestPath UUID id) {
        var application = applicants.visible(Application.get(id));
        var call = Call.get(application.callId());
        return new Verdict(check.objectionsTo(application.present(), call, applicants.now()));
    }

    // one reading of each call, however many of its applications are shown
    private ApplicationView view(Application application, Map<UUID, Call> calls, Instant now) {
        return applicants.view(application, calls.computeIfAbsent(application.callId(), Call::get), now);
    }
}
