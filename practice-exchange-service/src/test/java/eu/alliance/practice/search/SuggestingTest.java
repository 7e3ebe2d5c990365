package eu.alliance.practice.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.entry.Entry;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.JudgedSet.Practice;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestingTest {

    static final Practice RADICAL = new Practice("s1", "en", "Radicalisation in schools", "None.")
            .and(new Practice("s1", "fr", "Radicalisation à l'école", "Rien."));
    static final List<Entry> LIBRARY = List.of(
            RADICAL.entry(),
            new Practice("s2", "en", "Radical listening", "None.").entry(),
            new Practice("s3", "tr", "Işıklı sokaklar", "Yok.").entry(),
            new Practice("s4", "tr", "İzmir'de komşuluk", "Yok.").entry(),
            new Practice("s5", "ru", "Безопасные дворы", "Нет.").entry(),
            new Practice("s6", "en", "Radicalism known to few", "None.").entry(List.of("circle:shut")));

    @ParameterizedTest
    @CsvSource({
        "radicalisation sch, Radicalisation in schools",
        "schools radicalisation, Radicalisation in schools",
        "radiclaisation in, Radicalisation in schools",
        "radcalis, Radicalisation in schools",
        "ecole, Radicalisation à l'école",
        "ISIKLI, Işıklı sokaklar",
        "ışıklı, Işıklı sokaklar",
        "IŞIKLI, Işıklı sokaklar",
        "izmir, İzmir'de komşuluk",
        "İZMİR KOM, İzmir'de komşuluk",
        "bezopasn, Безопасные дворы",
        "безопсан, Безопасные дворы"
    })
    void suggests(String typed, String title) throws IOException {
        assertThat(suggested(typed, "en")).contains(title);
    }

    @Test
    void putsTheLanguageOfTheCallerFirst() throws IOException {
        assertThat(suggested("radicalisation", "en"))
                .containsExactly("Radicalisation in schools", "Radicalisation à l'école");
        assertThat(suggested("radicalisation", "fr"))
                .containsExactly("Radicalisation à l'école", "Radicalisation in schools");
    }

    @Test
    void putsWhatIsTypedBeforeWhatMayBeMeant() throws IOException {
        assertThat(suggested("radicali", "en").getFirst()).startsWith("Radicali");
        assertThat(suggested("listenin", "en")).containsExactly("Radical listening");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radicalism", "radicalism kno", "radicalsim", "known", "kmown"})
    void saysNothingOfWhatIsShut(String typed) throws IOException {
        assertThat(suggested(typed, "en")).doesNotContain("Radicalism known to few");
        assertThat(suggested(new Reader(Set.of("everyone", "circle:shut")), typed))
                .contains("Radicalism known to few");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "*", "xadixal"})
    void hasNothingFor(String typed) throws IOException {
        assertThat(suggested(typed, "en")).isEmpty();
    }

    private static List<String> suggested(String typed, String language) throws IOException {
        try (var index = JudgedSet.index(LIBRARY)) {
            return index.read(Suggesting.of(Reader.anybody(), typed, language, MatchAllDocsQuery.INSTANCE, 10)::in);
        }
    }

    private static List<String> suggested(Reader reader, String typed) throws IOException {
        try (var index = JudgedSet.index(LIBRARY)) {
            return index.read(Suggesting.of(reader, typed, "en", MatchAllDocsQuery.INSTANCE, 10)::in);
        }
    }
}
