package eu.alliance.practice.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeContentTest {

    static final LocalizedText TITLE = new LocalizedText(Map.of("tr", "Işık", "en", "Light"));
    static final PracticeContent CONTENT = new PracticeContent(
            TITLE,
            LocalizedText.of("ru", "Тёплый свет"),
            new Sections(LocalizedText.of("de", "Über\n\"uns\""), null, null, null, null, null, null, null),
            List.of("parks"),
            Prevention.PRIMARY,
            null,
            "en",
            null);

    @Test
    void hasEveryLanguageThatAnythingIsIn() {
        assertThat(CONTENT.languages()).containsExactly("de", "en", "ru", "tr");
    }

    @Test
    void hasTheChecksumOfItsCanonicalForm() throws Exception {
        var canonical = "{\"originalLanguage\":\"en\",\"prevention\":\"PRIMARY\","
                + "\"sections\":{\"context\":{\"de\":\"Über\\n\\\"uns\\\"\"}},"
                + "\"summary\":{\"ru\":\"Тёплый свет\"},\"title\":{\"en\":\"Light\",\"tr\":\"Işık\"},"
                + "\"topics\":[\"parks\"]}";
        var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));

        assertThat(CONTENT.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
}
