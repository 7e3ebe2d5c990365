package eu.alliance.funding.assignment;

import eu.alliance.funding.applicant.Readership;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.conflict.Conflicts;
import eu.alliance.funding.conflict.Interest;
import eu.alliance.funding.evaluator.HomeCities;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an evaluator may see: their own tasks, as long as no interest of their city stands against it. */
@ApplicationScoped
public class Evaluators implements Readership {

    private final HomeCities homeCities;
    private final Caller caller;

    Evaluators(HomeCities homeCities, Caller caller) {
        this.homeCities = homeCities;
        this.caller = caller;
    }

    @Override
    public boolean includes(Application application) {
        return caller.is(Role.EVALUATOR)
                && Assignment.activeFor(application.id()).stream()
                        .anyMatch(each -> each.username().equals(caller.username()))
                && Conflicts.of(application, homeCities.ofCaller()).isEmpty();
    }

    /** An assignment, for its evaluator and for officers. */
    public AssignmentView visible(Assignment assignment) {
        var application = Application.get(assignment.applicationId());
        var conflicts = conflicts(assignment, application);
        if (!caller.is(Role.GRANTS_OFFICER)
                && (!isOwn(assignment) || !assignment.status().isActive() || !conflicts.isEmpty())) {
            throw Refusal.notFound("assignment");
        }
        return view(assignment, application, conflicts);
    }

    boolean isOwn(Assignment assignment) {
        return caller.is(Role.EVALUATOR) && assignment.username().equals(caller.username());
    }

    /** What stands against it now: the city of a caller's own token counts at once. */
    Set<Interest> conflicts(Assignment assignment, Application application) {
        var cities = isOwn(assignment) ? homeCities.ofCaller() : homeCities.of(assignment.username());
        return Conflicts.of(application, cities);
    }

    public static void requireNone(Set<Interest> conflicts) {
        if (!conflicts.isEmpty()) {
            throw Refusal.conflict("CONFLICT_OF_INTEREST", "The evaluator's city has an interest in this application.")
                    .with("conflicts", conflicts.stream().sorted().toList());
        }
    }

    /** An evaluator's own tasks in which nothing stands against them. */
    List<AssignmentView> ownAmong(List<Assignment> assignments) {
        var applications = applicationsOf(assignments);
        var conflicts = Conflicts.of(applications.values(), homeCities.ofCaller());
        return assignments.stream()
                .filter(each ->
                        conflicts.getOrDefault(each.applicationId(), Set.of()).isEmpty())
                .map(each -> view(each, the(applications, each), Set.of()))
                .toList();
    }

    /** Tasks as officers see them, with what stands against each. */
    public List<AssignmentView> among(List<Assignment> assignments) {
        var applications = applicationsOf(assignments);
        var usernames = assignments.stream().map(Assignment::username).collect(Collectors.toSet());
        var conflicts = Conflicts.of(applications.values(), homeCities.of(usernames));
        return assignments.stream()
                .map(each -> view(
                        each,
                        the(applications, each),
                        conflicts.getOrDefault(each.username(), Map.of()).getOrDefault(each.applicationId(), Set.of())))
                .toList();
    }

    /**
     * The reports that count: all of them are there, and nothing stands against who wrote them.
     *
     * @throws Refusal 409 {@code REPORTS_MISSING} while one is outstanding
     */
    public List<Report> reportsOn(Application application) {
        var judges = Assignment.activeFor(application.id()).stream()
                .filter(each -> conflicts(each, application).isEmpty())
                .toList();
        var reports = judges.stream().flatMap(each -> each.report().stream()).toList();
        if (reports.isEmpty() || reports.size() < judges.size()) {
            throw Refusal.conflict(
                    "REPORTS_MISSING", "%d of %d reports are there.".formatted(reports.size(), judges.size()));
        }
        return reports;
    }

    AssignmentView view(Assignment assignment, Application application, Set<Interest> conflicts) {
        var isOfficer = caller.is(Role.GRANTS_OFFICER);
        return AssignmentView.of(
                assignment, application, isOfficer ? conflicts : Set.of(), moves(assignment, application, conflicts));
    }

    private List<String> moves(Assignment assignment, Application application, Set<Interest> conflicts) {
        var isOver = switch (application.status()) {
            case SUBMITTED, ADMISSIBLE, ELIGIBLE -> false;
            case DRAFT, INADMISSIBLE, INELIGIBLE, EVALUATED, AWARDED, RESERVE, REJECTED, WITHDRAWN -> true;
        };
        if (isOver || !assignment.status().isActive()) {
            return List.of();
        }
        if (!isOwn(assignment)) {
            return caller.is(Role.GRANTS_OFFICER) ? List.of("revocation") : List.of();
        }
        return conflicts.isEmpty() && application.status() == ApplicationStatus.ELIGIBLE
                ? List.of("conflict-declaration", "report")
                : List.of("conflict-declaration");
    }

    private static Map<UUID, Application> applicationsOf(List<Assignment> assignments) {
        var ids = assignments.stream().map(Assignment::applicationId).distinct().toList();
        return Application.<Application>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    private static Application the(Map<UUID, Application> applications, Assignment assignment) {
        var application = applications.get(assignment.applicationId());
        return application == null ? Application.get(assignment.applicationId()) : application;
    }
}
