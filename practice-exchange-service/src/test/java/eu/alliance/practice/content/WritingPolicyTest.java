package eu.alliance.practice.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
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
        assertThat(objections(summary(101), "parks", Sensitivity.PUBLIC, null))
                .containsExactly("/summary/fr TOO_MANY_WORDS");
    }

    @Test
    void countsWordsWhateverIsBetweenThem() {
        var spaced = LocalizedText.of("en", "  one\n\ttwo\u00a0three ");

        assertThat(objections(spaced, "parks", Sensitivity.PUBLIC, null)).isEmpty();
        assertThat(objections(LocalizedText.of("en", "a\u00a0".repeat(101)), "parks", Sensitivity.PUBLIC, null))
                .containsExactly("/summary/en TOO_MANY_WORDS");
        assertThat(objections(
                        LocalizedText.of("en", "\u00a0 word" + " word".repeat(99) + "\u2003"),
                        "parks",
                        Sensitivity.PUBLIC,
                        null))
                .isEmpty();
    }

    @Test
    void knowsItsTopics() {
        assertThat(objections(null, "gardens", Sensitivity.PUBLIC, null)).containsExactly("/topics/0 UNKNOWN_TOPIC");
    }

    @Test
    void wantsCirclesExactlyWhenRestricted() {
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, List.of(CIRCLE)))
                .isEmpty();
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, List.of()))
                .containsExactly("/circles CIRCLES_REQUIRED");
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, null))
                .containsExactly("/circles CIRCLES_REQUIRED");
        assertThat(objections(null, "parks", Sensitivity.RESTRICTED, List.of(CIRCLE, UUID.randomUUID())))
                .containsExactly("/circles/1 UNKNOWN_CIRCLE");
        assertThat(objections(null, "parks", Sensitivity.MEMBERS, List.of(CIRCLE)))
                .containsExactly("/circles CIRCLES_NOT_EXPECTED");
        assertThat(objections(null, "parks", Sensitivity.PUBLIC, List.of())).isEmpty();
    }

    @Test
    void holdsEachTextToItsLength() {
        assertThat(objections(details(TITLE, null, text("en", 400, "a ")))).isEmpty();
        assertThat(objections(details(TITLE, null, text("en", 401, "a "))))
                .containsExactly("/sections/objectives/en TOO_MANY_WORDS");
        assertThat(objections(details(text("fr", 3, "x"), null, null)))
                .containsExactly("/originalLanguage ORIGINAL_LANGUAGE_MISSING");
    }

    @Test
    void takesACostOfNothingButNotOfLess() {
        assertThat(objections(details(TITLE, new Money("0.00", "EUR"), null))).isEmpty();
        assertThat(objections(details(TITLE, new Money("-0.01", "EUR"), null)))
                .containsExactly("/cost/amount NEGATIVE_AMOUNT");
    }

    private static LocalizedText text(String language, int times, String part) {
        return LocalizedText.of(language, part.repeat(times));
    }

    private static LocalizedText summary(int words) {
        return new LocalizedText(Map.of("en", "word", "fr", "mot ".repeat(words)));
    }

    private static List<String> objections(
            @Nullable LocalizedText summary, String topic, Sensitivity sensitivity, @Nullable List<UUID> circles) {
        return objections(new PracticeDetails(
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
                null));
    }

    private static PracticeDetails details(
            LocalizedText title, @Nullable Money cost, @Nullable LocalizedText objectives) {
        var sections = new Sections(null, objectives, null, null, null, null, null, null);
        return new PracticeDetails(
                title,
                null,
                sections,
                null,
                Prevention.PRIMARY,
                null,
                Sensitivity.PUBLIC,
                null,
                "en",
                null,
                null,
                cost);
    }

    private static List<String> objections(PracticeDetails details) {
        return POLICY.objectionsTo(details).stream()
                .map(each -> each.pointer() + " " + each.reason())
                .toList();
    }
}
