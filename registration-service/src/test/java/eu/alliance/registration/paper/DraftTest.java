package eu.alliance.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.print.Wording;
import eu.alliance.registration.paper.Draft.Fact;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DraftTest {

    static final Iterable<String> LANGUAGES = Wording.LANGUAGES;

    @Test
    void hasEveryWordInSixLanguages() {
        assertThat(Draft.WORDING.gaps()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void printsNamesOfAllEuropeInEachLanguage(String language) throws IOException {
        var pdf = Draft.titled("attendance.title", language)
                .paragraph("attendance.text", Map.of("name", "Γιώργος <Şahin> & Жанна", "city", "Łódź", "summit", "S"))
                .facts(new Fact("label.place", "Piraeus"), new Fact("label.reservation", null))
                .pdf(Instant.EPOCH);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Γιώργος <Şahin> & Жанна", "Łódź", Draft.word("attendance.title", language))
                    .doesNotContain(Draft.word("label.reservation", language));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    void writesDaysAsPeopleDo() {
        var day = LocalDate.of(2036, 11, 9);

        assertThat(Occasion.written(day, "fr")).isEqualTo("9 novembre 2036");
        assertThat(Occasion.written(day, "tr")).contains("Kasım");
    }
}
