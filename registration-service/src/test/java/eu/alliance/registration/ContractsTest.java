package eu.alliance.registration;

import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.signature.SignatureFixture;
import eu.alliance.registration.summit.SummitFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractsTest {

    private static final ContractSchemas CONTRACTS = ContractSchemas.of("registration-service");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void eachExampleKeepsItsSchema() {
        assertThat(CONTRACTS.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(CONTRACTS.faults(name, CONTRACTS.example(name)))
                        .isEmpty());
    }

    @Test
    void eachContractIsWrittenAsItStandsAndNothingElseIs() {
        var city = CityFixture.aCityWithAWholeLife();
        SummitFixture.aSummitWithAWholeLife();
        SummitFixture.aCancelledSummit();
        SignatureFixture.aSignatureWithAWholeLife();
        var confirmed = aSubmittedDelegation();
        play(confirmed, "confirmation", "change-request", "confirmation", "withdrawal");
        play(aSubmittedDelegation(), "return");
        play(aSubmittedDelegation(), "rejection");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(written()).containsAll(CONTRACTS.names()));
        assertThat(CONTRACTS.names()).containsAll(written());
        assertThat(KafkaProbe.here().read("registration.city"))
                .filteredOn(fact -> city.toString().equals(fact.key()))
                .extracting(fact -> fact.headers().get("ce_visibility"))
                .containsOnly("public");
    }

    @Test
    void whatIsWrittenHasTheShapeOfItsExample() {
        play(aSubmittedDelegation(), "confirmation");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(facts()).isNotEmpty());
        assertThat(facts()).allSatisfy(fact -> {
            var name = nameOf(fact);
            assertThat(CONTRACTS.faults(name, requireNonNull(fact.value()))).isEmpty();
            assertThat(fields(requireNonNull(fact.value()))).isEqualTo(fields(CONTRACTS.example(name)));
            assertThat(fact.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/registration")
                    .containsEntry("ce_subject", fact.key())
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time", "ce_visibility", "ce_cityid");
        });
    }

    private static Set<Fact> facts() {
        return Set.copyOf(KafkaProbe.here()
                .read("registration.city", "registration.summit", "registration.delegation", "registration.signature"));
    }

    private static Set<String> written() {
        return facts().stream().map(ContractsTest::nameOf).collect(Collectors.toSet());
    }

    private static String nameOf(Fact fact) {
        return requireNonNull(fact.headers().get("ce_type"))
                .replace("eu.alliance.registration.", "")
                .replaceFirst("\\.", "-");
    }

    private static Set<String> fields(String json) {
        try {
            var names = new TreeSet<String>();
            JsonNode tree = JSON.readTree(json);
            tree.fieldNames().forEachRemaining(names::add);
            return names;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
