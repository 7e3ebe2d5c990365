package eu.alliance.funding.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shares applications out: whoever has the least to do comes first, of equals the first by name. */
record LoadPolicy(int perApplication) {

    /**
     * An application that needs evaluators.
     *
     * @param present how many it has
     * @param candidates who may be asked, none of them there already or in conflict
     */
    record Need(UUID application, int present, Set<String> candidates) {

        int missing(int wanted) {
            return Math.max(0, wanted - present);
        }
    }

    record Choice(UUID application, String username) {}

    /** What nobody could be found for. */
    record Gap(UUID applicationId, int missing) {}

    record Plan(List<Choice> choices, List<Gap> gaps) {}

    /** Applications with the fewest candidates are served first, so that others do not take theirs. */
    Plan plan(List<Need> needs, Map<String, Integer> load) {
        var busy = new HashMap<>(load);
        var choices = new ArrayList<Choice>();
        var gaps = new ArrayList<Gap>();
        var inOrder = needs.stream()
                .sorted(Comparator.comparingInt((Need need) -> need.candidates().size())
                        .thenComparing(Need::application))
                .toList();
        for (var need : inOrder) {
            var chosen = need.candidates().stream()
                    .sorted(Comparator.comparingInt((String name) -> busy.getOrDefault(name, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(need.missing(perApplication))
                    .toList();
            chosen.forEach(name -> {
                busy.merge(name, 1, Integer::sum);
                choices.add(new Choice(need.application(), name));
            });
            if (chosen.size() < need.missing(perApplication)) {
                gaps.add(new Gap(need.application(), need.missing(perApplication) - chosen.size()));
            }
        }
        return new Plan(List.copyOf(choices), List.copyOf(gaps));
    }
}
