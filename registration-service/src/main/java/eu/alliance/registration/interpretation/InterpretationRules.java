package eu.alliance.registration.interpretation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a language takes, as the profession has agreed; the figures and where they are from are in
 * interpretation-rules.json.
 *
 * @param twoLanguages how many interpreters one booth needs for how long, shortest first
 * @param heavyBooths languages whose booth works both ways or has the heaviest load
 * @param whisperingListeners up to how many listeners whispering does without a booth
 */
record InterpretationRules(
        List<String> sources,
        List<Team> twoLanguages,
        int perBooth,
        int perHeavyBooth,
        List<String> heavyBooths,
        int whisperingListeners) {

    /** So many interpreters for one booth, up to so long. */
    record Team(long upToMinutes, int interpreters) {}

    /** A single booth's team; beyond the longest time in the table its largest. */
    int teamFor(Duration length) {
        return twoLanguages.stream()
                .sorted(Comparator.comparing(Team::upToMinutes))
                .filter(team -> length.compareTo(Duration.ofMinutes(team.upToMinutes())) <= 0)
                .findFirst()
                .orElse(twoLanguages.getLast())
                .interpreters();
    }

    int teamOf(String booth) {
        return heavyBooths.contains(booth) ? perHeavyBooth : perBooth;
    }
}
