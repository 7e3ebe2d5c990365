package eu.alliance.registration.interpretation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import eu.alliance.registration.attendance.Attendance.Listener;
import eu.alliance.registration.interpretation.PlanView.SessionPlan;
import eu.alliance.registration.interpretation.PlanView.Uncovered;
import eu.alliance.registration.interpretation.PlanView.Whispered;
import eu.alliance.registration.session.SessionKind;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a session needs so that everybody who said which language they need hears it, and who still would not. */
record InterpretationPolicy(InterpretationRules rules) {

    SessionPlan plan(Sitting sitting) {
        if (sitting.kind() == SessionKind.BREAK) {
            return new SessionPlan(sitting.session(), List.of(), 0, 0, 0, List.of(), List.of());
        }
        var targets = sitting.listeners().stream()
                .map(Listener::needsInterpretationInto)
                .filter(language -> language != null && isInterpreted(language, sitting))
                .distinct()
                .sorted()
                .toList();
        var uncovered = sitting.listeners().stream()
                .flatMap(listener -> uncovered(listener, targets, sitting))
                .toList();
        return new SessionPlan(
                sitting.session(),
                targets,
                booths(targets, sitting),
                interpreters(targets, sitting),
                sitting.kind() == SessionKind.STUDY_VISIT ? sets(targets, sitting) : 0,
                uncovered,
                whispered(uncovered));
    }

    private static boolean isInterpreted(String language, Sitting sitting) {
        return sitting.offered().contains(language) && !isAllThatIsSpoken(language, sitting);
    }

    private static boolean isAllThatIsSpoken(String language, Sitting sitting) {
        return sitting.floor().stream().allMatch(language::equals);
    }

    private int booths(List<String> targets, Sitting sitting) {
        if (targets.isEmpty() || sitting.kind() == SessionKind.STUDY_VISIT) {
            return 0;
        }
        return isOfTwoLanguages(targets, sitting) ? 1 : targets.size();
    }

    private int interpreters(List<String> targets, Sitting sitting) {
        if (targets.isEmpty()) {
            return 0;
        }
        if (sitting.kind() == SessionKind.STUDY_VISIT) {
            return targets.size() * rules.teamFor(sitting.length());
        }
        return isOfTwoLanguages(targets, sitting)
                ? rules.teamFor(sitting.length())
                : targets.stream().mapToInt(rules::teamOf).sum();
    }

    private static boolean isOfTwoLanguages(List<String> targets, Sitting sitting) {
        var heard = new HashSet<>(sitting.floor());
        heard.addAll(targets);
        return heard.size() <= 2;
    }

    /** Out in the city there are no booths: each listener carries a receiver. */
    private static int sets(List<String> targets, Sitting sitting) {
        return Math.toIntExact(sitting.listeners().stream()
                .map(Listener::needsInterpretationInto)
                .filter(targets::contains)
                .count());
    }

    private static Stream<Uncovered> uncovered(Listener listener, List<String> targets, Sitting sitting) {
        var language = listener.needsInterpretationInto();
        return language == null || targets.contains(language) || isAllThatIsSpoken(language, sitting)
                ? Stream.empty()
                : Stream.of(new Uncovered(listener.delegate(), language));
    }

    private List<Whispered> whispered(List<Uncovered> uncovered) {
        return uncovered.stream()
                .map(Uncovered::language)
                .collect(groupingBy(Function.identity(), TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(language -> language.getValue() <= rules.whisperingListeners())
                .map(language -> new Whispered(language.getKey(), Math.toIntExact(language.getValue())))
                .toList();
    }
}
