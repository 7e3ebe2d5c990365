package eu.alliance.practice.ageing;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.KafkaProbe;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgeingPracticesTest {

    static final String PRACTICE = "/v1/practices/{id}";

    @Inject
    AgeingPractices ageing;

    final UUID owner = aMember();

    @Test
    void risesWithTwoGoodEvaluationsAndFallsWithTime() {
        var practice = aPublishedOne(owner, PUBLIC);
        anybody().get(PRACTICE, practice).then().body("evidence", is("PEER_REVIEWED"));
        evaluated(practice);
        anybody().get(PRACTICE, practice).then().body("evidence", is("EVALUATED"));
        evaluated(practice);
        anybody().get(PRACTICE, practice).then().body("evidence", is("REPLICATED"));

        var now = Instant.now();
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update adoption set evaluated_at = :then where practice_id = :id")
                        .setParameter("then", now.minus(Duration.ofDays(365 * 6)))
                        .setParameter("id", practice)
                        .executeUpdate());
        ageing.look(now);

        anybody().get(PRACTICE, practice).then().body("evidence", is("PEER_REVIEWED"));
    }

    @Test
    void remindsThenArchivesWhatIsStale() {
        var now = Instant.now();
        var practice = aPublishedOne(owner, PUBLIC);
        publishedAt(practice, now.minus(Duration.ofDays(365 * 4)));

        ageing.look(now);
        ageing.look(now.plus(Duration.ofDays(89)));
        anybody().get(PRACTICE, practice).then().body("status", is("PUBLISHED"));
        var reminders = await().atMost(30, SECONDS)
                .until(
                        () -> KafkaProbe.here().read("practice.practice").stream()
                                .filter(fact -> practice.toString().equals(fact.key())
                                        && String.valueOf(fact.headers().get("ce_type"))
                                                .endsWith("refresh-requested.v1"))
                                .toList(),
                        facts -> !facts.isEmpty());
        assertThat(reminders).hasSize(1);
        assertThat(reminders.getFirst().headers())
                .containsEntry("ce_visibility", "owner")
                .containsEntry("ce_cityid", owner.toString());
        assertThat(ContractSchemas.of("practice-exchange-service")
                        .faults(
                                "practice-refresh-requested.v1",
                                String.valueOf(reminders.getFirst().value())))
                .isEmpty();

        ageing.look(now.plus(Duration.ofDays(91)));
        anybody().get(PRACTICE, practice).then().body("status", is("ARCHIVED"));
    }

    @Test
    void sparesWhatWasRefreshedInTime() {
        var now = Instant.now();
        var practice = aPublishedOne(owner, PUBLIC);
        publishedAt(practice, now.minus(Duration.ofDays(365 * 4)));
        ageing.look(now);
        admin(owner).post(PRACTICE + "/new-version", practice).then().statusCode(200);
        publish(review(submit(owner, practice)));

        ageing.look(now.plus(Duration.ofDays(91)));

        anybody().get(PRACTICE, practice).then().body("status", is("PUBLISHED")).body("version", is(2));
    }

    private static void evaluated(UUID practice) {
        var city = aMember();
        var adoption = admin(city).post(PRACTICE + "/adoptions", practice).header("Location");
        for (var stage : List.of("ADAPTING", "IN_USE")) {
            admin(city).body("{\"stage\": \"%s\"}".formatted(stage)).post(adoption + "/stage");
        }
        admin(city)
                .body("{\"outcome\": \"POSITIVE\", \"evidence\": \"Fewer complaints.\"}")
                .post(adoption + "/evaluation")
                .then()
                .statusCode(200);
    }

    private static void publishedAt(UUID practice, Instant then) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update practice_version set published_at = :then where practice_id = :id")
                        .setParameter("then", then)
                        .setParameter("id", practice)
                        .executeUpdate());
    }
}
