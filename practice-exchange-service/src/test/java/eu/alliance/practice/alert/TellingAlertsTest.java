package eu.alliance.practice.alert;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellingAlertsTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("practice-exchange-service");

    private record Letter(String language, String recipient, String subject, String body) {}

    @Inject
    TellingAlerts telling;

    @Test
    void sayTheSameInAllSixLanguages() {
        assertThat(AlertLetter.WORDING.gaps()).isEmpty();
    }

    @Test
    void writeOfWhatIsNewOnceWhoeverLooks() throws Exception {
        var word = aWord();
        var city = aMember();
        aPublishedOne(aMember(), "Before " + word, PUBLIC);
        var alert = anAlert(
                city, word, "\"channel\": \"EMAIL\", \"email\": \"library@city.example\", \"language\": \"it\"");
        var fresh = aPublishedOne(aMember(), "After " + word, PUBLIC);
        aPublishedOne(aMember(), "Something else", PUBLIC);
        isFound(city, word, 2);

        var later = tomorrow();
        var looks = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> telling.look(later)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(looks).get();
        telling.look(later.plusSeconds(60));

        var letter = only(lettersOf(alert));
        assertThat(letter.language()).isEqualTo("it");
        assertThat(letter.recipient()).isEqualTo("library@city.example");
        assertThat(letter.subject()).isEqualTo("Novità nella biblioteca: Search (1)");
        assertThat(letter.body())
                .contains("After " + word, "/v1/practices/" + fresh, "/v1/alerts/" + alert)
                .doesNotContain("Before", "Something");
    }

    @Test
    void tellACityWhatItMayReadOnThatDay() {
        var word = aWord();
        var member = aMember();
        var circle = aCircleOf(member);
        var outside = anApplicant();
        var inside = anAlert(member, word, MAIL);
        var stranger = anAlert(outside, word, MAIL);
        var open = aPublishedOne(aMember(), "Open " + word, PUBLIC);
        var members = aPublishedOne(aMember(), "Membersonly " + word, MEMBERS);
        var restricted = aPublishedOne(aMember(), "Secretive " + word, restrictedTo(circle));
        isFound(member, word, 3);

        telling.look(tomorrow());

        assertThat(only(lettersOf(inside)).body())
                .contains(open.toString(), members.toString(), restricted.toString())
                .doesNotContain("Secretive");
        assertThat(only(lettersOf(stranger)).body())
                .contains(open.toString())
                .doesNotContain(members.toString(), restricted.toString(), "Membersonly", "Secretive");
        assertThat(only(lettersOf(stranger)).subject()).endsWith("(1)");
    }

    @Test
    void saysNothingWhenNothingIsNew() {
        var word = aWord();
        var city = aMember();
        var alert = anAlert(city, word, MAIL);

        telling.look(tomorrow());

        assertThat(lettersOf(alert)).isEmpty();
    }

    @Test
    void areAnEventForTheirCityAlone() throws Exception {
        var word = aWord();
        var city = aMember();
        var alert = anAlert(city, word, "\"channel\": \"WEBHOOK\"");
        var fresh = aPublishedOne(aMember(), "Hooked " + word, PUBLIC);
        isFound(city, word, 1);

        telling.look(tomorrow());

        var fact = factOf(alert);
        assertThat(fact.headers())
                .containsEntry("ce_type", "eu.alliance.practice.alert.matched.v1")
                .containsEntry("ce_visibility", "owner")
                .containsEntry("ce_cityid", city.toString());
        assertThat(CONTRACTS.faults("alert-matched.v1", requireNonNull(fact.value())))
                .isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(fact.value())
                        .at("/practices/0/id")
                        .asText())
                .isEqualTo(fresh.toString());
        assertThat(fact.value()).doesNotContain("Hooked");
    }

    @Test
    void keepTheirContract() {
        assertThat(CONTRACTS.faults("alert-matched.v1", CONTRACTS.example("alert-matched.v1")))
                .isEmpty();
        assertThat(CONTRACTS.faults(
                        "alert-matched.v1",
                        CONTRACTS
                                .example("alert-matched.v1")
                                .replace("\"version\": 1", "\"version\": 1, \"title\": {}")))
                .isNotEmpty();
    }

    private static final String MAIL = "\"channel\": \"EMAIL\", \"email\": \"library@city.example\"";

    private static String aWord() {
        return "quay" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofHours(25));
    }

    private static UUID anAlert(UUID city, String word, String how) {
        String id = admin(city)
                .body("{\"name\": \"Search\", \"search\": {\"q\": \"%s\"}, \"frequency\": \"DAILY\", %s}"
                        .formatted(word, how))
                .post("/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static void isFound(UUID city, String word, int count) {
        await().atMost(30, SECONDS)
                .until(() -> admin(city)
                                .get("/v1/practices?q=" + word)
                                .<List<String>>path("items.id")
                                .size()
                        == count);
    }

    private static Letter only(List<Letter> letters) {
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    // nobody takes mail here: it waits where it was left
    private static List<Letter> lettersOf(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = Panache.getEntityManager()
                    .createNativeQuery(
                            "select language, recipient, subject, body from outgoing_mail where about = :about",
                            Object[].class)
                    .setParameter("about", alert);
            List<?> rows = query.getResultList();
            return rows.stream()
                    .map(Object[].class::cast)
                    .map(row -> new Letter((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                    .toList();
        });
    }

    private static Fact factOf(UUID alert) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> KafkaProbe.here().read("practice.alert").stream()
                                .filter(fact -> alert.toString().equals(fact.key()))
                                .toList(),
                        facts -> !facts.isEmpty())
                .getFirst();
    }
}
