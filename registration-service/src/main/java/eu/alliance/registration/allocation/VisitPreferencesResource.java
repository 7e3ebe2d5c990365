package eu.alliance.registration.allocation;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.attendance.Delegations;
import eu.alliance.registration.session.Session;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Visit allocation", description = "Places in study visits, given by lot among ranked wishes.")
class VisitPreferencesResource {

    @Schema(name = "VisitPreferencesDetails")
    record Details(
            @Schema(description = "Sessions to book, the dearest first; none takes all wishes back.")
            @NotNull @Size(max = 30) List<@NotNull UUID> sessionIds) {}

    @Schema(name = "VisitPreferences")
    record View(
            UUID delegateId,
            List<UUID> sessionIds,
            @Schema(hidden = true) long revision) implements Tagged {

        static View of(VisitPreferences preferences) {
            return new View(preferences.delegateId(), preferences.sessionIds(), preferences.revision());
        }
    }

    private final Caller caller;

    VisitPreferencesResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/delegates/{id}/visit-preferences")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "getVisitPreferences", summary = "What somebody would like to see")
    public View read(@RestPath UUID id) {
        Delegations.summitOfDelegate(caller, id);
        return View.of(VisitPreferences.of(id));
    }

    @PUT
    @Path("/delegates/{id}/visit-preferences")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(
            operationId = "rankVisitPreferences",
            summary = "Say what somebody would like to see",
            description = "Counts in the allocations drawn afterwards; it books nothing by itself.")
    public View rank(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Details details) {
        var summit = Delegations.summitOfOwnDelegate(caller, id);
        var preferences = VisitPreferences.of(id);
        EntityTags.require(ifMatch, preferences.revision());
        requireBookable(details.sessionIds(), summit);
        preferences.rank(details.sessionIds());
        return View.of(preferences);
    }

    /** Refuses what is not the summit's, needs no booking, or is named twice. */
    static void requireBookable(List<UUID> sessions, UUID summit) {
        var programme = Session.programmeOf(summit).stream().collect(Collectors.toMap(Session::id, each -> each));
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < sessions.size(); i++) {
            var pointer = "/sessionIds/" + i;
            var session = programme.get(sessions.get(i));
            if (session == null) {
                violations.add(new Violation(pointer, "UNKNOWN_SESSION", "The summit has no such session."));
            } else if (session.capacity() == null) {
                violations.add(new Violation(pointer, "NO_BOOKING_NEEDED", "This session is open to all."));
            } else if (!seen.add(session.id())) {
                violations.add(new Violation(pointer, "REPEATED_SESSION", "This session is named twice."));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.rules(violations);
        }
    }
}
