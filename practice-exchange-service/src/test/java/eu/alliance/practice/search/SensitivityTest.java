package eu.alliance.practice.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.practice.counting.Count;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.JudgedSet.Practice;
import eu.alliance.practice.text.Resembling;
import eu.alliance.practice.text.SearchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;

/** Of what a reader holds no key to, the index tells nothing; and the same test fails where the keys are not asked for. */
class SensitivityTest {

    static final Practice SHUT = new Practice("en97", "en", "Zephyrlight initiative", "Known to a circle only.");

    @Test
    void tellsNothingOfWhatIsShut() throws IOException {
        tellsNothingTo(Reader.anybody());
        tellsNothingTo(Reader.expert());
        tellsNothingTo(Reader.ofCity(UUID.randomUUID(), true, List.of(UUID.randomUUID())));
    }

    @Test
    void wouldBeSeenToLeakWithoutTheKeys() {
        var everything = new Reader(Set.of("everyone", "circle:open"));

        assertThatThrownBy(() -> tellsNothingTo(everything)).isInstanceOf(AssertionError.class);
    }

    @Test
    void ranksAsIfWhatIsShutWereNotThere() throws IOException {
        var open = JudgedSet.practices().stream().map(Practice::entry).toList();
        var alsoShut = new ArrayList<>(open);
        for (int i = 0; i < 30; i++) {
            alsoShut.add(
                    new Practice("shut" + i, "en", "Zephyrlight in parks", "Parks.").entry(List.of("circle:open")));
        }
        try (var without = JudgedSet.index(open);
                var with = JudgedSet.index(alsoShut)) {
            for (var q : List.of("parks zephyrlight", "zephirlight park", "park", "parks at night")) {
                var inquiry = new Inquiry(
                        Reader.anybody(),
                        Optional.of(SearchText.of(q)),
                        List.of(),
                        Order.RELEVANCE,
                        Optional.empty(),
                        50);
                // places too: a cursor says nothing else than it would
                assertThat(with.read(inquiry::in)).as(q).isEqualTo(without.read(inquiry::in));
            }
        }
    }

    private static void tellsNothingTo(Reader reader) throws IOException {
        try (var index = JudgedSet.index(List.of(
                SHUT.entry(List.of("circle:open")),
                JudgedSet.practices().getFirst().entry()))) {
            for (var q :
                    List.of("zephyrlight", "zephyrlihgt", "\"zephyrlight initiative\"", "initiative zephyrlight")) {
                assertThat(JudgedSet.found(index, q, reader)).as(q).isEmpty();
            }
            var all =
                    index.read(new Inquiry(reader, Optional.empty(), List.of(), Order.MADE, Optional.empty(), 10)::in);
            assertThat(all.hits()).extracting(Inquiry.Hit::version).doesNotContain(SHUT.id());
            assertThat(all.counts().values())
                    .allSatisfy(counts ->
                            assertThat(counts).extracting(Count::count).allMatch(count -> count <= 1));
            assertThat(all.counts().get(Field.CITY))
                    .extracting(Count::code)
                    .doesNotContain(SHUT.id().toString());
            assertThat(index.read(Suggesting.of(reader, "zephyr", "en", MatchAllDocsQuery.INSTANCE, 10)::in))
                    .isEmpty();
            var alike = new Resembling(SHUT.entry().content());
            assertThat(index.read(new Inquiry(
                                    reader, Optional.of(alike), List.of(), Order.RELEVANCE, Optional.empty(), 10)::in)
                            .hits())
                    .extracting(Inquiry.Hit::version)
                    .doesNotContain(SHUT.id());
        }
    }
}
