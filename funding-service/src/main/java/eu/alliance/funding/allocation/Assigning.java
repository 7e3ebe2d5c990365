package eu.alliance.funding.allocation;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.assignment.Assignment;
import eu.alliance.funding.assignment.Evaluators;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.conflict.Conflicts;
import eu.alliance.funding.conflict.Interest;
import eu.alliance.funding.evaluator.Evaluator;
import eu.alliance.funding.evaluator.HomeCities;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives applications to evaluators: one by name, or all of a call's shared out evenly. */
@ApplicationScoped
class Assigning {

    private final HomeCities homeCities;
    private final Outbox outbox;

    Assigning(HomeCities homeCities, Outbox outbox) {
        this.homeCities = homeCities;
        this.outbox = outbox;
    }

    Assignment byName(UUID applicationId, String username, Instant now) {
        var call = Call.hold(Application.callOf(applicationId));
        var application = Application.hold(applicationId);
        if (application.status() == ApplicationStatus.DRAFT) {
            throw Refusal.notFound("application");
        }
        if (!Evaluator.isOf(call.id(), username)) {
            throw Refusal.rule("/username", "NOT_AN_EVALUATOR", "Nobody of this name evaluates under this call.");
        }
        Evaluators.requireNone(Conflicts.of(application, homeCities.of(username)));
        begin(call, now);
        if (!isOpen(application)) {
            throw Refusal.conflict(
                    "ILLEGAL_TRANSITION", "What is %s is not evaluated.".formatted(application.status()));
        }
        var assignment = new Assignment(call.id(), applicationId, username, now);
        assignment.persistAndFlush();
        return assignment;
    }

    LoadPolicy.Plan evenly(UUID callId, int perApplication, Instant now) {
        var call = Call.hold(callId);
        begin(call, now);
        List<Application> applications = Application.<Application>list(
                "callId = ?1 and status in ?2 order by id",
                callId,
                List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.ADMISSIBLE, ApplicationStatus.ELIGIBLE));
        var present = Assignment.under(callId);
        var plan = new LoadPolicy(perApplication).plan(needs(applications, present, callId), load(present));
        plan.choices()
                .forEach(choice -> new Assignment(callId, choice.application(), choice.username(), now).persist());
        return plan;
    }

    private List<LoadPolicy.Need> needs(List<Application> applications, List<Assignment> present, UUID callId) {
        var usernames = Evaluator.of(callId).stream().map(Evaluator::username).collect(Collectors.toSet());
        var conflicts = Conflicts.of(applications, homeCities.of(usernames));
        return applications.stream()
                .map(application -> need(application.id(), present, usernames, conflicts))
                .toList();
    }

    private static LoadPolicy.Need need(
            UUID application,
            List<Assignment> present,
            Set<String> usernames,
            Map<String, Map<UUID, Set<Interest>>> conflicts) {
        var there = present.stream()
                .filter(each -> each.applicationId().equals(application))
                .toList();
        var candidates = new HashSet<>(usernames);
        there.forEach(each -> candidates.remove(each.username()));
        conflicts.forEach((username, found) -> {
            if (!found.getOrDefault(application, Set.of()).isEmpty()) {
                candidates.remove(username);
            }
        });
        var active = there.stream().filter(each -> each.status().isActive()).count();
        return new LoadPolicy.Need(application, (int) active, candidates);
    }

    private static Map<String, Integer> load(List<Assignment> present) {
        return present.stream()
                .filter(each -> each.status().isActive())
                .collect(Collectors.groupingBy(Assignment::username, Collectors.summingInt(_ -> 1)));
    }

    private void begin(Call call, Instant now) {
        call.closeIfDue(now).ifPresent(outbox::record);
        call.evaluate(now).ifPresent(outbox::record);
    }

    private static boolean isOpen(Application application) {
        return switch (application.status()) {
            case SUBMITTED, ADMISSIBLE, ELIGIBLE -> true;
            case DRAFT, INADMISSIBLE, INELIGIBLE, EVALUATED, AWARDED, RESERVE, REJECTED, WITHDRAWN -> false;
        };
    }
}
