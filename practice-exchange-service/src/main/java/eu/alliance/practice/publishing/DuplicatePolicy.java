package eu.alliance.practice.publishing;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether two practices say much the same: by the words of their titles and summaries, language by language. */
record DuplicatePolicy(PracticeContent written, PracticeContent other) {

    private static final double TITLE_ALIKE = 0.6;
    private static final double TEXT_ALIKE = 0.5;

    boolean isAlike() {
        return alike(written.title(), other.title()) >= TITLE_ALIKE || alikeInText() >= TEXT_ALIKE;
    }

    /** From 0 to 1: the share of words that both have among those that either has, where it is highest. */
    double similarity() {
        return Math.max(alike(written.title(), other.title()), alikeInText());
    }

    private double alikeInText() {
        return written.summary() == null || other.summary() == null ? 0 : alike(written.summary(), other.summary());
    }

    private static double alike(LocalizedText one, LocalizedText another) {
        return one.languages().stream()
                .filter(another.languages()::contains)
                .mapToDouble(language -> shared(words(one.in(language)), words(another.in(language))))
                .max()
                .orElse(0);
    }

    private static double shared(Set<String> one, Set<String> another) {
        var both = one.stream().filter(another::contains).count();
        var either = one.size() + another.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("(?U)\\W+"))
                        .filter(word -> word.length() > 2)
                        .collect(Collectors.toSet());
    }
}
