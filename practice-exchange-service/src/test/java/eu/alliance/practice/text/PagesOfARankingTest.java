package eu.alliance.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.index.Changes;
import eu.alliance.practice.index.IndexCopy;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.JudgedSet;
import eu.alliance.practice.search.JudgedSet.Practice;
import eu.alliance.practice.search.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page after page of what was found, while others write: what was there all the time is on one page and on one only. */
class PagesOfARankingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"lantern", "lantern parade", "lanterm", "\"lantern parade\" night", "river night lantern walk"})
    void goOnWithTheSameList(String q) throws IOException {
        assertThat(walked(q, true)).isEqualTo(whole(q));
    }

    /** The control: without what the cursor remembers words weigh otherwise on the next page. */
    @ParameterizedTest
    @ValueSource(strings = "river night lantern walk")
    void wouldLosePracticesOtherwise(String q) throws IOException {
        assertThat(walked(q, false)).isNotEqualTo(whole(q));
    }

    private static List<UUID> whole(String q) throws IOException {
        try (var index = JudgedSet.index(library())) {
            return page(index, q, Optional.empty(), 200).stream()
                    .map(Inquiry.Hit::version)
                    .toList();
        }
    }

    /** Of those that were there from the beginning. */
    private static List<UUID> walked(String q, boolean remembering) throws IOException {
        var known = new HashSet<>(library().stream().map(Entry::version).toList());
        var walked = new ArrayList<UUID>();
        try (var index = JudgedSet.index(library())) {
            var place = Optional.<List<String>>empty();
            for (int n = 0; ; n++) {
                var page = page(index, q, place, 3);
                if (page.isEmpty()) {
                    return walked;
                }
                page.stream().map(Inquiry.Hit::version).filter(known::contains).forEach(walked::add);
                var last = page.getLast().place();
                place = Optional.of(remembering ? last : List.of(last.get(0), last.get(1), fresh(index, q)));
                for (int i = 0; i < 10 && n < 10; i++) {
                    index.add(
                            List.of(new Practice("x" + n + "-" + i, "en", "River walk", "Parade of rivers.").entry()));
                }
                index.reached(new Changes.News(new UUID(1, 1), n + 2, Set.of()));
            }
        }
    }

    private static String fresh(IndexCopy index, String q) throws IOException {
        return page(index, q, Optional.empty(), 1).getFirst().place().getLast();
    }

    private static List<Inquiry.Hit> page(IndexCopy index, String q, Optional<List<String>> place, int most)
            throws IOException {
        return index.read(new Inquiry(
                        Reader.anybody(), Optional.of(SearchText.of(q)), List.of(), Order.RELEVANCE, place, most)::in)
                .hits();
    }

    private static List<Entry> library() {
        var words = List.of("lantern", "parade", "night", "river", "walk", "bench", "music");
        var library = new ArrayList<Entry>();
        for (int i = 0; i < 60; i++) {
            var title = words.get(i % 7) + " " + words.get(i / 2 % 7);
            var summary = words.get(i / 3 % 7) + " with " + words.get(i / 5 % 7) + " and some more words".repeat(i % 4);
            library.add(new Practice("p" + i, "en", title, summary).entry());
        }
        return library;
    }
}
