package eu.alliance.funding.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictPolicyTest {

    static final UUID HOME = UUID.fromString("04d207b5-9fae-566d-9472-f475b1f0d0d9");
    static final UUID OTHER = UUID.fromString("428c61d8-f559-574f-9997-b9fe00b49dc3");

    @ParameterizedTest
    @EnumSource
    void findsEachInterestByItself(Interest interest) {
        var stakes = new Stakes(Map.of(interest, Set.of(HOME, OTHER)));

        assertThat(ConflictPolicy.ALL.conflicts(Set.of(HOME), stakes)).containsExactly(interest);
        assertThat(ConflictPolicy.ALL.conflicts(Set.of(UUID.randomUUID()), stakes))
                .isEmpty();
        assertThat(ConflictPolicy.ALL.conflicts(Set.of(), stakes)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void missesAnInterestWhenItsRuleIsOff(Interest interest) {
        var allButThis = new ConflictPolicy(EnumSet.complementOf(EnumSet.of(interest)));

        assertThat(allButThis.conflicts(Set.of(HOME), new Stakes(Map.of(interest, Set.of(HOME)))))
                .isEmpty();
    }

    @Test
    void looksAtEveryHome() {
        var stakes = new Stakes(Map.of(Interest.COORDINATOR, Set.of(HOME), Interest.EVIDENCE_SOURCE, Set.of(OTHER)));

        assertThat(ConflictPolicy.ALL.conflicts(Set.of(HOME, OTHER), stakes))
                .containsExactlyInAnyOrder(Interest.COORDINATOR, Interest.EVIDENCE_SOURCE);
    }
}
