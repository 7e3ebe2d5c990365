package eu.alliance.practice.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.reader.Sensitivity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritingPolicyTest {

    static final UUID CIRCLE = UUID.randomUUID();
    static final WritingPolicy POLICY = new WritingPolicy("parks"::equals, List.of(CIRCLE));
    static final LocalizedText TITLE = LocalizedText.of("en", "Safer parks");

    @Test
    void allowsAsManyWordsAsItSays() {
        assertThat(objections(summary(100), "parks", Sensitivity.PUBLIC, null)).isEmpty();
        assertThat(objections(summary(101), "parks", Sensitivity.PUBLIC, null)).containsExactly("/summary/fr");
    }

    @Test
    void countsWordsWhateverIsBetweenThem() {
        var spaced = LocalizedText.of("en", "  one\n\ttwo\u00a0three ");

        assertThat(objections(spaced, "parks", Sensitivity.PUBLIC, null)).isEmpty();
        assertThat(objections(LocalizedText.of("en", "a\u00a0".repeat(101)), "parks", Sensitivity.PUBLIC, null))
                .containsExactly("/summary/en");
        assertThat(objections(
                        LocalizedText.of("en", "\u00a0 word" + " word".repeat(99) + "\u2003"),
                        "parks",
                        Sensitivity.PUBLIC,
                        null))
                .isEmpty();
    }

    @Test
    void knowsItsTopics() {
        assertThat(objections(null, "gardens", Sensitivity.PUBLIC, null)).containsExactly("/topics/0");
    }

    @Test
    void wantsCirclesExactlyWhenRestricted() {
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, List.of(CIRCLE)))
                .isEmpty();
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, List.of())).containsExactly("/circles");
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, null)).containsExactly("/circles");
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, List.of(CIRCLE, UUID.randomUUID())))
                .containsExactly("/circles/1");
        assertThat(objections(null, "parks", Sensitivity.MEMBERS, List.of(CIRCLE)))
                .containsExactly("/circles");
        assertThat(objections(null, "parks", Sensitivity.PUBLIC, List.of())).isEmpty();
    }

    private static LocalizedText summary(int words) {
        return new LocalizedText(Map.of("en", "word", "fr", "mot ".repeat(words)));
    }

    private static List<String> objections(
            @Nullable LocalizedText summary, String topic, Sensitivity sensitivity, @Nullable List<UUID> circles) {
        var details = new PracticeDetails(
                TITLE,
                summary,
                null,
                List.of(topic),
                Prevention.PRIMARY,
                null,
                sensitivity,
                circles,
                "en",
                null,
                null,
                null);
        return POLICY.objectionsTo(details).stream().map(Violation::pointer).toList();
    }
}
