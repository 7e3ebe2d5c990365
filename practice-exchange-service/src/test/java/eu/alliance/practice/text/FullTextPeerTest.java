package eu.alliance.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.JudgedSet;
import eu.alliance.practice.search.JudgedSet.Practice;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The judged set asked of PostgreSQL's full text too, each text and question read in the text's own language. */
@QuarkusTest
@Tag("slow")
class FullTextPeerTest {

    private static final Map<String, String> CONFIGURATIONS =
            Map.of("en", "english", "fr", "french", "de", "german", "it", "italian", "ru", "russian", "tr", "turkish");

    @Inject
    AgroalDataSource database;

    @Test
    void ranksNoWorse() throws SQLException, IOException {
        var practices = JudgedSet.practices();
        var codes = practices.stream().collect(Collectors.toMap(Practice::id, Practice::code));
        double ours = 0;
        double theirs = 0;
        double theirRecall = 0;
        var questions = JudgedSet.questions();
        try (var connection = database.getConnection();
                var index = JudgedSet.index(
                        practices.stream().map(each -> each.entry()).toList())) {
            load(connection, practices);
            for (var question : questions) {
                var found = JudgedSet.found(index, question.text(), Reader.anybody()).stream()
                        .map(id -> codes.getOrDefault(id, "?"))
                        .toList();
                ours += JudgedSet.ndcg(found, question.relevant());
                var peer = asked(connection, question.text());
                theirs += JudgedSet.ndcg(peer, question.relevant());
                theirRecall += JudgedSet.recall(peer, question.relevant());
            }
        }

        int n = questions.size();
        System.out.printf(
                "nDCG@10 %.3f; PostgreSQL full text %.3f (recall@10 %.3f)%n", ours / n, theirs / n, theirRecall / n);
        assertThat(ours).isGreaterThanOrEqualTo(theirs);
    }

    private static void load(Connection connection, List<Practice> practices) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table judged (code text, configuration regconfig, words tsvector)");
        }
        try (var insert = connection.prepareStatement(
                "insert into judged select ?, ?::regconfig, setweight(to_tsvector(?::regconfig, ?), 'A')"
                        + " || to_tsvector(?::regconfig, ?)")) {
            for (var each : practices) {
                var configuration = CONFIGURATIONS.get(each.title().languages().getFirst());
                insert.setString(1, each.code());
                insert.setString(2, configuration);
                insert.setString(3, configuration);
                insert.setString(4, each.title().in(each.title().languages().getFirst()));
                insert.setString(5, configuration);
                insert.setString(6, each.summary().in(each.summary().languages().getFirst()));
                insert.executeUpdate();
            }
        }
    }

    private static List<String> asked(Connection connection, String q) throws SQLException {
        try (var select = connection.prepareStatement(
                "select code from judged where words @@ websearch_to_tsquery(configuration, ?)"
                        + " order by ts_rank(words, websearch_to_tsquery(configuration, ?)) desc, code limit 10")) {
            select.setString(1, q);
            select.setString(2, q);
            try (var rows = select.executeQuery()) {
                var codes = new ArrayList<String>();
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
                return codes;
            }
        }
    }
}
