package eu.alliance.practice.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.text.SearchText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @ParameterizedTest
    @CsvSource({
        "en, Parks lit at night, park",
        "de, Radikalisierungsprävention, Prävention",
        "nl, Verlichte parken, parken"
    })
    void marksWordsInWhateverLanguageTheyStand(String language, String title, String q) {
        var content = new PracticeContent(
                LocalizedText.of(language, title),
                null,
                Sections.NONE,
                List.of(),
                Prevention.PRIMARY,
                null,
                language,
                null);

        var marked = Highlights.of(SearchText.of(q)).in(content, null);

        assertThat(marked.get("title")).singleElement().asString().contains("<mark>");
    }
}
