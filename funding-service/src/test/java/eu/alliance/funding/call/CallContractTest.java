package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announced;
import static eu.alliance.funding.call.CallFixture.local;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.funding.Published;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("funding-service");

    @Inject
    ObjectMapper json;

    @Test
    void keepsItsContractsOnKafka() throws Exception {
        var id = announced(aCallWith("deadline", local("2099-03-15T17:00", "Europe/Brussels")));
        officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", CallFixture.tagOf(id))
                .body("{\"title\":{\"de\":\"Schutz\"}}")
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(200);
        officer().post("/v1/calls/{id}/opening", id).then().statusCode(200);
        officer()
                .body(Map.of("deadline", local("2099-03-16T17:00", "Europe/Brussels"), "reason", "secret-reason"))
                .post("/v1/calls/{id}/extension", id)
                .then()
                .statusCode(200);
        officer()
                .body(Map.of("reason", "secret-reason"))
                .post("/v1/calls/{id}/cancellation", id)
                .then()
                .statusCode(200);

        var facts = Published.facts("funding.call", id, 5);

        assertThat(Published.types("funding.call", id, 5))
                .containsExactly("announced", "changed", "opened", "extended", "cancelled");
        for (var fact : facts) {
            var type = Objects.requireNonNull(fact.headers().get("ce_type"));
            assertThat(CONTRACTS.faults(contractOf(type), value(fact))).isEmpty();
            assertThat(fact.headers())
                    .containsEntry("ce_visibility", "public")
                    .containsEntry("ce_source", "/funding")
                    .containsEntry("ce_subject", id)
                    .doesNotContainKey("ce_cityid");
            assertThat(value(fact)).doesNotContain("secret-reason");
        }
        assertThat(facts)
                .extracting(fact -> json.readTree(value(fact)).get("revision").asLong())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced", "changed", "opened", "extended", "closed", "decided", "cancelled"})
    void showsAnExampleThatItCouldHaveWritten(String fact) throws Exception {
        var name = "call-" + fact + ".v1";
        var example = json.readTree(CONTRACTS.example(name));

        assertThat(CONTRACTS.faults(name, example.toString())).isEmpty();
        var event = eventOf(fact, example.deepCopy());
        assertThat(event.type()).isEqualTo("eu.alliance.funding.call." + fact + ".v1");
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(example);
    }

    private CallEvent eventOf(String fact, ObjectNode example) throws Exception {
        var previous = example.remove("previousDeadline");
        var notice = json.treeToValue(example.remove("notice"), LocalizedText.class);
        var state = json.treeToValue(example, CallEvent.State.class);
        return switch (fact) {
            case "announced" -> new CallEvent.Announced(state, Instant.EPOCH);
            case "changed" -> new CallEvent.Changed(state, Instant.EPOCH);
            case "opened" -> new CallEvent.Opened(state, Instant.EPOCH);
            case "extended" ->
                new CallEvent.Extended(state, json.treeToValue(previous, Deadline.class), notice, Instant.EPOCH);
            case "closed" -> new CallEvent.Closed(state, Instant.EPOCH);
            case "decided" -> new CallEvent.Decided(state, Instant.EPOCH);
            default -> new CallEvent.Cancelled(state, notice, Instant.EPOCH);
        };
    }

    @Test
    void hasAContractForEachFactAndNoOther() {
        assertThat(CONTRACTS.names().stream().filter(name -> name.startsWith("call-")))
                .hasSize(CallEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void findsDrift() throws Exception {
        var example = (ObjectNode) json.readTree(CONTRACTS.example("call-announced.v1"));

        assertThat(CONTRACTS.faults(
                        "call-announced.v1", example.deepCopy().put("extra", 1).toString()))
                .isNotEmpty();
        example.remove("deadline");
        assertThat(CONTRACTS.faults("call-announced.v1", example.toString())).isNotEmpty();
    }

    private static String value(Fact fact) {
        assertThat(UUID.fromString(fact.headers().getOrDefault("ce_id", ""))).isNotNull();
        return Objects.requireNonNull(fact.value());
    }

    private static String contractOf(String type) {
        return type.replaceAll(".*\\.([a-z]+)\\.([a-z-]+)\\.v1", "$1-$2.v1");
    }
}
