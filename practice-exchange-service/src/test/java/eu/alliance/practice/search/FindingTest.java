package eu.alliance.practice.search;

import static eu.alliance.practice.search.JudgedSet.found;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.JudgedSet.Practice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of the judged set, and in which order. */
class FindingTest {

    static final Map<Object, String> CODES =
            JudgedSet.practices().stream().collect(Collectors.toMap(Practice::id, Practice::code));

    static final IndexCopy INDEX = open(JudgedSet.practices());

    @AfterAll
    static void end() throws IOException {
        INDEX.close();
    }

    @Test
    void findsWhatPeopleLookFor() throws IOException {
        var missed = new ArrayList<String>();
        double recall = 0;
        double ndcg = 0;
        var questions = JudgedSet.questions();
        for (var question : questions) {
            var found = codes(question.text());
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
    @ValueSource(strings = {"\"stop bus\"", "%", "_", "\"\"", "\"", "mentors nowhereatall", "titl", "*:*", "men*"})
    void findsNothingFor(String q) throws IOException {
        assertThat(codes(q)).isEmpty();
    }

    @Test
    void takesOperatorsForText() throws IOException {
        assertThat(codes("mentors -teenagers")).contains("en02");
        assertThat(codes("(title.any:mentors")).isEmpty();
        assertThat(codes("\"after dark")).isEqualTo(codes("after dark"));
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
        return found(INDEX, q, Reader.anybody()).stream()
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
