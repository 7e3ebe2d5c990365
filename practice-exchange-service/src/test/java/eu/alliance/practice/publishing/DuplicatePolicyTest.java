package eu.alliance.practice.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatePolicyTest {

    @Test
    void findsTitlesThatShareSixWordsInTen() {
        assertThat(policy("Safe parks at night in winter", "SAFE parks: night, winter")
                        .isAlike())
                .isTrue();
        assertThat(policy("Safe parks at night", "Safe streets by day").isAlike())
                .isFalse();
        assertThat(policy("Safe parks at night", "Parchi sicuri").isAlike()).isFalse();
    }

    @Test
    void findsSummariesThatShareHalf() {
        var one = content("A", LocalizedText.of("fr", "Des médiateurs accompagnent les jeunes du quartier"));
        var same = content("B", LocalizedText.of("fr", "Les médiateurs accompagnent les jeunes des quartiers"));
        var other = content("C", LocalizedText.of("fr", "Un jardin partagé"));

        assertThat(new DuplicatePolicy(one, same).isAlike()).isTrue();
        assertThat(new DuplicatePolicy(one, other).isAlike()).isFalse();
    }

    @Test
    void comparesWithinOneLanguageOnly() {
        var english = content("Mentoring", LocalizedText.of("en", "Restaurant hotel taxi"));
        var german = content("Patenschaft", LocalizedText.of("de", "Restaurant hotel taxi"));

        assertThat(new DuplicatePolicy(english, german).similarity()).isZero();
    }

    private static DuplicatePolicy policy(String title, String other) {
        var summary = LocalizedText.of("it", "…");
        return new DuplicatePolicy(content(title, summary), content(other, summary));
    }

    private static PracticeContent content(String title, LocalizedText summary) {
        return new PracticeContent(
                LocalizedText.of("en", title), summary, Sections.NONE, List.of(), Prevention.PRIMARY, null, "en", null);
    }
}
