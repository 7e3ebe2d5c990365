package eu.alliance.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.allocation.LoadPolicy.Choice;
import eu.alliance.funding.allocation.LoadPolicy.Gap;
import eu.alliance.funding.allocation.LoadPolicy.Need;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadPolicyTest {

    @Test
    void sharesOutEvenly() {
        var needs = IntStream.range(0, 9)
                .mapToObj(i -> new Need(new UUID(0, i), 0, Set.of("ada", "ben", "cyd")))
                .toList();

        var plan = new LoadPolicy(2).plan(needs, Map.of());

        assertThat(plan.gaps()).isEmpty();
        assertThat(plan.choices().stream().collect(Collectors.groupingBy(Choice::username, Collectors.counting())))
                .containsOnly(Map.entry("ada", 6L), Map.entry("ben", 6L), Map.entry("cyd", 6L));
        assertThat(new LoadPolicy(2).plan(needs.reversed(), Map.of())).isEqualTo(plan);
    }

    @Test
    void asksWhoeverHasLeastToDo() {
        var need = new Need(new UUID(0, 1), 0, Set.of("ada", "ben", "cyd"));

        assertThat(new LoadPolicy(1)
                        .plan(List.of(need), Map.of("ada", 2, "ben", 1, "cyd", 2))
                        .choices())
                .containsExactly(new Choice(need.application(), "ben"));
    }

    @Test
    void countsWhoIsThereAndNamesWhatIsMissing() {
        var scarce = new Need(new UUID(0, 2), 0, Set.of("ada"));
        var half = new Need(new UUID(0, 1), 1, Set.of("ada", "ben"));

        var plan = new LoadPolicy(2).plan(List.of(half, scarce), Map.of());

        assertThat(plan.choices())
                .containsExactly(new Choice(scarce.application(), "ada"), new Choice(half.application(), "ben"));
        assertThat(plan.gaps()).containsExactly(new Gap(scarce.application(), 1));
    }
}
