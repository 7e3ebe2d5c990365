package eu.alliance.practice.practice;

import static eu.alliance.practice.practice.PracticeStatus.ARCHIVED;
import static eu.alliance.practice.practice.PracticeStatus.CHANGES_REQUESTED;
import static eu.alliance.practice.practice.PracticeStatus.DRAFT;
import static eu.alliance.practice.practice.PracticeStatus.IN_REVIEW;
import static eu.alliance.practice.practice.PracticeStatus.PUBLISHED;
import static eu.alliance.practice.practice.PracticeStatus.REPLACED;
import static eu.alliance.practice.practice.PracticeStatus.SUBMITTED;
import static eu.alliance.practice.practice.PracticeStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeStatusTest {

    static final Map<PracticeStatus, Set<PracticeStatus>> MOVES = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(IN_REVIEW, CHANGES_REQUESTED, PUBLISHED, WITHDRAWN),
            IN_REVIEW, Set.of(CHANGES_REQUESTED, PUBLISHED, WITHDRAWN),
            CHANGES_REQUESTED, Set.of(SUBMITTED, WITHDRAWN),
            PUBLISHED, Set.of(REPLACED, ARCHIVED, WITHDRAWN),
            ARCHIVED, Set.of(REPLACED, WITHDRAWN),
            REPLACED, Set.of(),
            WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void becomesOnlyWhatItMay(PracticeStatus from) {
        for (var to : PracticeStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(MOVES.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
