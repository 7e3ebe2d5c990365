package eu.alliance.practice.practice;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.circle.CircleFixture.aCircle;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.anew;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("practice-exchange-service");
    static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void hasAnExampleForEachSchemaThatKeepsIt() {
        assertThat(CONTRACTS.names())
                .contains(
                        "practice-published.v1", "practice-revised.v1", "practice-archived.v1", "practice-withdrawn.v1")
                .allSatisfy(name -> assertThat(CONTRACTS.faults(name, CONTRACTS.example(name)))
                        .isEmpty());
        assertThat(CONTRACTS.faults("practice-published.v1", CONTRACTS.example("practice-published.v1.restricted")))
                .isEmpty();
    }

    @Test
    void allowsNoWordOfARestrictedPractice() throws Exception {
        var example = (com.fasterxml.jackson.databind.node.ObjectNode)
                JSON.readTree(CONTRACTS.example("practice-published.v1.restricted"));

        for (var field : List.of("title", "cityId", "topics", "sha256")) {
            var leaking = example.deepCopy().put(field, "leak").toString();
            assertThat(CONTRACTS.faults("practice-published.v1", leaking)).isNotEmpty();
        }
    }

    @Test
    void tellsThePublicLifeOfAPracticeInOrder() {
        var city = aMember();
        var practice = aPublishedOne(city, PUBLIC);
        anew(city, practice, "\"title\": {\"en\": \"ToNite again\"}");
        publish(review(submit(city, practice)));
        editor().post("/v1/practices/{id}/archiving", practice);
        admin(city).body("{\"reason\": \"Over.\"}").post("/v1/practices/{id}/withdrawal", practice);

        var facts = factsOf(practice, 4);

        assertThat(facts)
                .extracting(PracticeContractTest::nameOf)
                .containsExactly(
                        "practice-published.v1",
                        "practice-revised.v1",
                        "practice-archived.v1",
                        "practice-withdrawn.v1");
        assertThat(facts).allSatisfy(fact -> {
            assertThat(CONTRACTS.faults(nameOf(fact), value(fact).toString())).isEmpty();
            assertThat(value(fact).fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(
                            () -> json(CONTRACTS.example(nameOf(fact))).fieldNames());
            assertThat(fact.headers())
                    .containsEntry("ce_visibility", "public")
                    .containsEntry("ce_cityid", city.toString())
                    .containsEntry("ce_source", "/practice")
                    .containsEntry("ce_subject", practice.toString());
        });
        assertThat(facts)
                .extracting(fact -> value(fact).get("revision").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(value(facts.get(1)).at("/title/en").asText()).isEqualTo("ToNite again");
    }

    @Test
    void tellsOfARestrictedPracticeThatItIsThere() {
        var city = aMember();
        var practice = aPublishedOne(city, restrictedTo(aCircle()));

        var fact = factsOf(practice, 1).getFirst();

        assertThat(value(fact).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "revision", "sensitivity", "status");
        assertThat(fact.headers()).containsEntry("ce_visibility", "owner");
        assertThat(CONTRACTS.faults(nameOf(fact), requireNonNull(fact.value()))).isEmpty();
    }

    @Test
    void tellsTheWorldThatAPracticeClosesAndMembersWhatItSays() {
        var city = aMember();
        var practice = aPublishedOne(city, PUBLIC);
        anew(city, practice, MEMBERS);
        publish(review(submit(city, practice)));

        var facts = factsOf(practice, 3);

        assertThat(facts)
                .extracting(fact -> fact.headers().get("ce_visibility"))
                .containsExactly("public", "public", "members");
        assertThat(value(facts.get(1)).has("title")).isFalse();
        assertThat(value(facts.get(1)).get("sensitivity").asText()).isEqualTo("MEMBERS");
        assertThat(value(facts.get(2)).has("title")).isTrue();
    }

    private static List<Fact> factsOf(UUID practice, int count) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> KafkaProbe.here().read("practice.practice").stream()
                                .filter(fact -> practice.toString().equals(fact.key()))
                                .toList(),
                        facts -> facts.size() >= count);
    }

    private static String nameOf(Fact fact) {
        return requireNonNull(fact.headers().get("ce_type"))
                .replace("eu.alliance.practice.", "")
                .replaceFirst("\\.", "-");
    }

    private static JsonNode value(Fact fact) {
        return json(requireNonNull(fact.value()));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
