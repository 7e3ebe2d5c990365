package eu.alliance.practice.adoption;

import static eu.alliance.practice.adoption.AdoptionStage.ABANDONED;
import static eu.alliance.practice.adoption.AdoptionStage.ADAPTING;
import static eu.alliance.practice.adoption.AdoptionStage.CONCLUDED;
import static eu.alliance.practice.adoption.AdoptionStage.EXPLORING;
import static eu.alliance.practice.adoption.AdoptionStage.IN_USE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdoptionTest {

    static final Map<AdoptionStage, Set<AdoptionStage>> STEPS = Map.of(
            EXPLORING, Set.of(ADAPTING, ABANDONED),
            ADAPTING, Set.of(IN_USE, ABANDONED),
            IN_USE, Set.of(CONCLUDED, ABANDONED),
            CONCLUDED, Set.of(),
            ABANDONED, Set.of());

    @ParameterizedTest
    @EnumSource
    void comesOnlyToTheNextStage(AdoptionStage from) {
        for (var to : AdoptionStage.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(to));
        }
        assertThat(from.mayBeEvaluated()).isEqualTo(from == IN_USE || from == CONCLUDED);
    }
}
