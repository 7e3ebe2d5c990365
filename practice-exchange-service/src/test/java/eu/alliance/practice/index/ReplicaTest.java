package eu.alliance.practice.index;

import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Order;
import eu.alliance.practice.text.SearchText;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another replica beside the one that takes the requests, with an index of its own. */
@QuarkusTest
class ReplicaTest {

    @Inject
    Changes changes;

    @Inject
    LibraryIndex own;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource(value = "/", management = true)
    URI management = URI.create("");

    @TempDir
    Path folder = Path.of("");

    private Optional<LibraryIndex> replica = Optional.empty();

    @BeforeEach
    void given() {
        start();
    }

    @AfterEach
    void end() throws IOException {
        stop();
    }

    @Test
    void findsWhatAnotherOneWrote() {
        var word = aPractice();

        assertThat(hits(word)).isEqualTo(1);
    }

    @Test
    void goesOnWhereItStoppedAndTakesWhatItMissed() throws IOException, SQLException {
        var kept = aPractice();
        assertThat(hits(kept)).isEqualTo(1);
        stop();
        var missed = aPractice();
        forgetSilently(kept);

        start();

        assertThat(hits(missed)).isEqualTo(1);
        // a newly built index would know that it is gone
        assertThat(hits(kept)).isEqualTo(1);
    }

    @Test
    void isBuiltAnewWhenAnOperatorSaysSo() throws SQLException {
        var kept = aPractice();
        assertThat(hits(kept)).isEqualTo(1);
        forgetSilently(kept);

        RestAssured.given()
                .post(management.resolve("/q/search/rebuild"))
                .then()
                .statusCode(200)
                .body("edition", notNullValue());
        replica.orElseThrow().upkeep();
        own.upkeep(); // until then it answers from the old one, and others that come after this would notice

        assertThat(hits(kept)).isZero();
        RestAssured.given()
                .get(management.resolve("/q/metrics"))
                .then()
                .body(containsString("index_documents"))
                .body(containsString("index_lag"));
        RestAssured.given().get(management.resolve("/q/health/ready")).then().body(containsString("library-index"));
    }

    @Test
    void isBuiltAnewWhenItsFilesAreTakenAway() throws IOException {
        aPractice();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .toList()) {
                Files.delete(file);
            }
        }
        var word = aPractice();

        await().atMost(30, SECONDS).ignoreExceptionsInstanceOf(Refusal.class).until(() -> {
            replica.orElseThrow().upkeep();
            return hits(word) == 1;
        });
    }

    private void start() {
        var started = new LibraryIndex(changes, Clock.systemUTC(), folder);
        started.upkeep();
        replica = Optional.of(started);
    }

    private void stop() throws IOException {
        replica.orElseThrow().stop(new ShutdownEvent());
    }

    private int hits(String word) {
        return replica.orElseThrow()
                .ask(new Inquiry(
                        Reader.anybody(),
                        Optional.of(SearchText.of(word)),
                        List.of(),
                        Order.RELEVANCE,
                        Optional.empty(),
                        10))
                .hits()
                .size();
    }

    // as only somebody would who goes around the triggers
    private void forgetSilently(String word) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table practice_version disable trigger note_transaction");
            statement.execute(
                    "update practice_version set content = replace(content::text, '%s', 'gone')::jsonb where content::text like '%%%s%%'"
                            .formatted(word, word));
            statement.execute("alter table practice_version enable trigger note_transaction");
        }
    }

    private static String aPractice() {
        var word = "r" + UUID.randomUUID().toString().replace("-", "");
        aPublishedOne(aMember(), word, PUBLIC);
        return word;
    }
}
