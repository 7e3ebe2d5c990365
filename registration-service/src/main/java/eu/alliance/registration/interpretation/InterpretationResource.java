package eu.alliance.registration.interpretation;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.registration.attendance.Attendance;
import eu.alliance.registration.attendance.Attendance.Listener;
import eu.alliance.registration.place.Bookings;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionStatus;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Interpretation", description = "Booths and interpreters, from the people who really come.")
class InterpretationResource {

    private final InterpretationPolicy policy;
    private final Caller caller;

    InterpretationResource(ObjectMapper json, Caller caller) {
        this.policy = new InterpretationPolicy(rules(json));
        this.caller = caller;
    }

    static InterpretationRules rules(ObjectMapper json) {
        try (var file = InterpretationResource.class.getResourceAsStream("/interpretation-rules.json")) {
            return json.readValue(file, InterpretationRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/summits/{id}/interpretation-plan")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "getInterpretationPlan",
            summary = "Languages, booths and interpreters of each session",
            description = "Counts the people of confirmed delegations: whoever is booked where places are booked,"
                    + " everybody elsewhere.")
    public PlanView plan(@RestPath UUID id) {
        var summit = Summit.visibleTo(caller, id);
        var everybody = Attendance.listenersAt(id);
        var booked = Bookings.confirmedAt(id);
        var programme = Session.programmeOf(id);
        var plans = programme.stream()
                .filter(session -> session.status() == SessionStatus.PLANNED)
                .map(session -> policy.plan(sitting(session, summit, present(session, everybody, booked))))
                .toList();
        var changes = summit.revision()
                + programme.stream().mapToLong(Session::revision).sum();
        return new PlanView(id, plans, policy.rules().sources(), changes);
    }

    private static List<Listener> present(Session session, List<Listener> everybody, Map<UUID, Set<UUID>> booked) {
        var there = booked.getOrDefault(session.id(), Set.of());
        var isForAll = switch (session.kind()) {
            case PLENARY, CEREMONY -> true;
            case WORKSHOP, BREAK -> there.isEmpty();
            case STUDY_VISIT -> session.capacity() == null;
        };
        if (isForAll) {
            return everybody;
        }
        return everybody.stream()
                .filter(listener -> there.contains(listener.delegate()))
                .toList();
    }

    private static Sitting sitting(Session session, Summit summit, List<Listener> present) {
        var floor = session.floorLanguages();
        return new Sitting(
                session.id(),
                session.kind(),
                Duration.between(session.startsAt(), session.endsAt()),
                Set.copyOf(floor == null || floor.isEmpty() ? summit.languages() : floor),
                Set.copyOf(summit.languages()),
                present);
    }
}
