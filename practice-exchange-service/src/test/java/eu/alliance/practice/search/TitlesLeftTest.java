package eu.alliance.practice.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.index.Changes;
import eu.alliance.practice.index.IndexCopy;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.Inquiry.Hit;
import eu.alliance.practice.search.JudgedSet.Practice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Page after page of a list by title: each version is on one page, and none is passed over. */
class TitlesLeftTest {

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "TITLE_BACKWARDS"})
    void leavesNothingOut(Order order) throws IOException {
        try (var index = JudgedSet.index(List.of())) {
            for (int segment = 0; segment < 4; segment++) {
                for (int i = 0; i < 20; i++) {
                    index.add(List.of(titled(segment, i)));
                }
                index.reached(new Changes.News(new UUID(1, 1), segment + 2, Set.of()));
            }

            var whole = page(index, order, Optional.empty(), 200);
            var walked = new ArrayList<Hit>();
            for (var page = page(index, order, Optional.empty(), 3);
                    !page.isEmpty();
                    page = page(index, order, Optional.of(page.getLast().place()), 3)) {
                walked.addAll(page);
            }

            assertThat(whole).hasSize(80);
            assertThat(walked).isEqualTo(whole);
        }
    }

    /** Some titles twice in a segment, some in each segment, some once. */
    private static Entry titled(int segment, int i) {
        var title = i < 8 ? "Lantern " + i / 2 : i < 14 ? "Parade " + segment + i : i < 17 ? "Åland" : "Öresund " + i;
        return new Practice("t%d-%02d".formatted(segment, i), "en", title, "None.").entry();
    }

    private static List<Hit> page(IndexCopy index, Order order, Optional<List<String>> place, int most)
            throws IOException {
        return index.read(new Inquiry(Reader.anybody(), Optional.empty(), List.of(), order, place, most)::in)
                .hits();
    }
}
