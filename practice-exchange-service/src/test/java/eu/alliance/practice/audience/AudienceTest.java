package eu.alliance.practice.audience;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.problem.Violation;
import eu.alliance.practice.reader.Sensitivity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTest {

    static final UUID CIRCLE = UUID.randomUUID();

    @Test
    void keepsDraftsToExperts() {
        assertThat(Audience.of(Sensitivity.PUBLIC, null).keys(false)).containsExactly("experts");
    }

    @Test
    void opensWhatIsPublishedBySensitivity() {
        assertThat(Audience.of(Sensitivity.PUBLIC, null).keys(true)).containsExactly("experts", "everyone");
        assertThat(Audience.of(Sensitivity.MEMBERS, null).keys(true)).containsExactly("experts", "members");
        assertThat(Audience.of(Sensitivity.RESTRICTED, List.of(CIRCLE)).keys(true))
                .containsExactly("experts", "circle:" + CIRCLE);
    }

    @Test
    void namesCirclesWhenRestrictedAndOnlyThen() {
        assertThat(reasons(Audience.of(Sensitivity.RESTRICTED, null))).containsExactly("CIRCLES_REQUIRED");
        assertThat(reasons(Audience.of(Sensitivity.RESTRICTED, List.of(UUID.randomUUID()))))
                .containsExactly("UNKNOWN_CIRCLE");
        assertThat(reasons(Audience.of(Sensitivity.MEMBERS, List.of(CIRCLE)))).containsExactly("CIRCLES_NOT_EXPECTED");
        assertThat(reasons(Audience.of(Sensitivity.RESTRICTED, List.of(CIRCLE))))
                .isEmpty();
    }

    private static List<String> reasons(Audience audience) {
        return audience.objections(List.of(CIRCLE)).stream()
                .map(Violation::reason)
                .toList();
    }
}
