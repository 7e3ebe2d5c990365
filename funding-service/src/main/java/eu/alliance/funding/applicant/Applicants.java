package eu.alliance.funding.applicant;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.application.ScreeningStage;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.funding.proposal.ApplicationContent;
import eu.alliance.funding.timetable.Overdue;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who may see and do what with an application, and until when. */
@ApplicationScoped
public class Applicants {

    private final Caller caller;
    private final Clock clock;
    private final List<Readership> readerships;
    private final Event<Overdue> overdue;

    Applicants(Caller caller, Clock clock, @All List<Readership> readerships, Event<Overdue> overdue) {
        this.caller = caller;
        this.clock = clock;
        this.readerships = readerships;
        this.overdue = overdue;
    }

    /** The one reading of the clock that a request goes by, to the millisecond as deadlines hold. */
    public Instant now() {
        return clock.instant();
    }

    UUID city() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "Only a city applies."));
    }

    public Application visible(Application application) {
        var isOfficers = caller.is(Role.GRANTS_OFFICER) && application.status() != ApplicationStatus.DRAFT;
        if (!isOfficers
                && !isOfConsortium(application)
                && readerships.stream().noneMatch(r -> r.includes(application))) {
            throw Refusal.notFound("application");
        }
        return application;
    }

    private boolean isOfConsortium(Application application) {
        return caller.city().filter(application::isPartner).isPresent();
    }

    /** Held for its coordinator, who alone edits; a partner may look but not touch. */
    public Application held(UUID id) {
        var application = visible(Application.hold(id));
        if (!caller.actsFor(application.coordinatorId())) {
            throw Refusal.forbidden("COORDINATOR_ONLY", "Only the coordinator does this.");
        }
        return application;
    }

    /** Held for its coordinator as long as its call takes applications. */
    public Application writable(UUID id, Instant now) {
        var application = held(id);
        requireInTime(Call.get(application.callId()), now);
        return application;
    }

    /** What the caller may read: the consortium as it stands, everybody else as it was handed in last. */
    public ApplicationContent readable(UUID id) {
        return contentOf(visible(Application.get(id)));
    }

    private ApplicationContent contentOf(Application application) {
        return isOfConsortium(application) ? application.present() : application.content();
    }

    /** Lets pass what comes in time: the deadline itself is. */
    void requireInTime(Call call, Instant now) {
        if (call.isOverdue(now)) {
            overdue.fire(new Overdue(call.id(), now));
        }
        switch (call.statusAt(now)) {
            case FORTHCOMING, OPEN -> {}
            case CANCELLED -> throw Refusal.conflict("CALL_CANCELLED", "This call was cancelled.");
            case CLOSED, EVALUATION, DECIDED ->
                throw Refusal.conflict(
                        "DEADLINE_PASSED",
                        "The deadline was " + call.terms().deadline().moment() + ".");
        }
    }

    public void requireOpen(Call call, Instant now) {
        requireInTime(call, now);
        if (call.statusAt(now) != CallStatus.OPEN) {
            throw Refusal.conflict("CALL_NOT_OPEN", "This call is not open yet.");
        }
    }

    public List<String> moves(Application application, Call call, Instant now) {
        var moves = new ArrayList<String>();
        if (caller.is(Role.CITY_ADMIN) && caller.actsFor(application.coordinatorId())) {
            if (application.status().mayBecome(ApplicationStatus.SUBMITTED) && call.statusAt(now) == CallStatus.OPEN) {
                moves.add("submission");
            }
            if (isOpenToReply(application, now)) {
                moves.add("reply");
            }
            if (application.mayWithdraw()) {
                moves.add("withdrawal");
            }
        }
        if (caller.is(Role.GRANTS_OFFICER) && isClosed(call, now)) {
            moves.addAll(ScreeningStage.due(
                    application.status(), application.screening().awaitsReview()));
        }
        return moves;
    }

    private static boolean isOpenToReply(Application application, Instant now) {
        return switch (application.status()) {
            case INADMISSIBLE, INELIGIBLE -> application.screening().isOpenToReply(now);
            case DRAFT, SUBMITTED, ADMISSIBLE, ELIGIBLE, EVALUATED, AWARDED, RESERVE, REJECTED, WITHDRAWN -> false;
        };
    }

    private static boolean isClosed(Call call, Instant now) {
        return switch (call.statusAt(now)) {
            case CLOSED, EVALUATION -> true;
            case FORTHCOMING, OPEN, DECIDED, CANCELLED -> false;
        };
    }

    public ApplicationView view(Application application, Instant now) {
        return view(application, Call.get(application.callId()), now);
    }

    public ApplicationView view(Application application, Call call, Instant now) {
        return ApplicationView.of(
                application, contentOf(application), call.terms().dayOf(now), moves(application, call, now));
    }
}
