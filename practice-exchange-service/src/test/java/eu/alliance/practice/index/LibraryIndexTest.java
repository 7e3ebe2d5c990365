package eu.alliance.practice.index;

import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LibraryIndexTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Changes changes;

    @Test
    void findsWhatWasCommittedBeforeItWasAsked() {
        var word = aWord();
        var practice = aPublishedOne(aMember(), word, PUBLIC);

        assertThat(found(word)).containsExactly(practice.toString());
    }

    @Test
    void tellsOfATransactionThatCommitsAfterLaterOnes() throws SQLException {
        var slow = aPublishedOne(aMember(), aWord(), PUBLIC);
        var word = aWord();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            rename(connection, slow, word);
            var quick = aPublishedOne(aMember(), aWord(), PUBLIC);
            var mark = changes.since(Changes.NOTHING).mark();
            var latest = changes.since(mark).changes().stream()
                    .mapToLong(Changes.Change::transaction)
                    .max()
                    .orElseThrow();
            assertThat(found(word)).isEmpty();
            connection.commit();

            assertThat(found(word)).containsExactly(slow.toString());
            // who goes on after the latest one seen passes it over
            assertThat(changes.since(latest + 1).changes()).isEmpty();
            assertThat(quick).isNotNull();
        }
    }

    private static void rename(Connection connection, UUID practice, String title) throws SQLException {
        try (var update = connection.prepareStatement(
                "update practice_version set content = jsonb_set(content, '{title,en}', to_jsonb(?::text))"
                        + " where practice_id = ?")) {
            update.setString(1, title);
            update.setObject(2, practice);
            update.executeUpdate();
        }
    }

    private static List<String> found(String q) {
        return anybody()
                .get("/v1/practices?q={q}", q)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String aWord() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
