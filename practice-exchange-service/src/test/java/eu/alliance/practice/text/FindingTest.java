package eu.alliance.practice.text;

import static eu.alliance.practice.search.JudgedSet.found;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.index.IndexCopy;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.JudgedSet;
import eu.alliance.practice.search.JudgedSet.Practice;
import eu.alliance.practice.search.JudgedSet.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of the judged set, and in which order. */
class FindingTest {

    static final Map<Object, String> CODES =
            JudgedSet.everything().stream().collect(Collectors.toMap(Practice::id, Practice::code));

    static final IndexCopy INDEX = open(JudgedSet.practices());

    @AfterAll
    static void end() throws IOException {
        INDEX.close();
    }

    @Test
    void findsWhatPeopleLookFor() throws IOException {
        assertFound(INDEX, JudgedSet.questions(), 0.9);
    }

    @Test
    void findsWhatWasJudgedApart() throws IOException {
        try (var everything = open(JudgedSet.everything())) {
            assertFound(everything, JudgedSet.moreQuestions(), 0.9);
        }
    }

    @Test
    void findsWhatIsMeantByOtherWords() throws IOException {
        try (var everything = open(JudgedSet.everything())) {
            assertFound(everything, JudgedSet.questionsInOtherWords(), 0.85);
        }
    }

    private static void assertFound(IndexCopy index, List<Question> questions, double leastNdcg) throws IOException {
        var missed = new ArrayList<String>();
        double recall = 0;
        double ndcg = 0;
        for (var question : questions) {
            var found = codes(index, question.text());
            recall += JudgedSet.recall(found, question.relevant());
            ndcg += JudgedSet.ndcg(found, question.relevant());
            if (!found.containsAll(question.relevant())) {
                missed.add(question + " got " + found);
            }
        }
        System.out.printf(
                "%d questions: recall@10 %.3f, nDCG@10 %.3f, missed %s%n",
                questions.size(), recall / questions.size(), ndcg / questions.size(), missed);
        assertThat(recall / questions.size()).as("missed %s", missed).isGreaterThanOrEqualTo(0.95);
        assertThat(ndcg / questions.size()).isGreaterThanOrEqualTo(leastNdcg);
    }

    @ParameterizedTest
    @CsvSource({
        "mentors, en02",
        "mentrs, en02",
        "Prävention, de01",
        "Gewalterziehung, de03",
        "\"bus stop\", en09",
        "l'illuminazione, it06",
        "ISIKLARI, tr06",
        "narkotikakh, ru19"
    })
    void findsFirst(String q, String code) throws IOException {
        assertThat(codes(q)).startsWith(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"stop bus\"", "%", "_", "\"\"", "\"", "nowhereatall", "*:*"})
    void findsNothingFor(String q) throws IOException {
        assertThat(codes(q)).isEmpty();
    }

    @Test
    void bearsLongQuestions() throws IOException {
        var strange =
                IntStream.range(0, 60).mapToObj(i -> "Zukunftswerkstattx" + i).collect(Collectors.joining(" "));
        assertThat(codes(strange)).isEmpty();
        assertThat(codes("mentors " + strange)).startsWith("en02");
    }

    @Test
    void takesOperatorsForText() throws IOException {
        assertThat(codes("mentors -teenagers")).contains("en02");
        assertThat(codes("mentors OR lamps")).isEqualTo(codes("mentors or lamps"));
        assertThat(codes("exact:mentors")).startsWith("en02");
        assertThat(codes("\"after dark")).isEqualTo(codes("after dark"));
    }

    @Test
    void putsWhatHasAllWordsBeforeWhatHasTheRarestOfThem() throws IOException {
        var both = new Practice("en96", "en", "Other", "Somewhere a lantern, and at its far end of all a parade too.");
        var rare = new Practice("en95", "en", "Parade", "Parade, parade.");
        var many = IntStream.range(0, 9)
                .mapToObj(i -> new Practice("en8" + i, "en", "Lantern", "None."))
                .toList();
        try (var index =
                open(Stream.concat(Stream.of(rare, both), many.stream()).toList())) {
            assertThat(found(index, "lantern parade", Reader.anybody())).startsWith(both.id(), rare.id());
        }
    }

    @Test
    void putsTitlesBeforeSummariesAndAWordBeforeItsForms() throws IOException {
        var title = new Practice("en94", "en", "A long title on many things and one lantern", "None.");
        var summary = new Practice("en93", "en", "Other", "Lantern, lantern, lantern.");
        var form = new Practice("en92", "en", "A long title on many things and two lanterns", "None.");
        try (var index = open(List.of(summary, form, title))) {
            assertThat(found(index, "lantern", Reader.anybody())).containsExactly(title.id(), form.id(), summary.id());
        }
    }

    @Test
    void ranksAMistypedWordBelowTheWordItself() throws IOException {
        var exact = new Practice("en98", "en", "Of all things that were ever said about anything a rumor", "None.");
        var close = new Practice("en99", "en", "Humor", "Humor, humor and again humor.");
        try (var both = open(List.of(close, exact))) {
            assertThat(found(both, "rumor", Reader.anybody())).containsExactly(exact.id(), close.id());
        }
    }

    private static List<String> codes(String q) throws IOException {
        return codes(INDEX, q);
    }

    private static List<String> codes(IndexCopy index, String q) throws IOException {
        return found(index, q, Reader.anybody()).stream()
                .map(id -> CODES.getOrDefault(id, "?"))
                .toList();
    }

    private static IndexCopy open(List<Practice> practices) {
        try {
            return JudgedSet.index(practices.stream().map(each -> each.entry()).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
