package eu.alliance.funding.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApplicationContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("funding-service");

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "awarded", "rejected", "withdrawn", "call-extended", "call-cancelled"})
    void showsAnExampleThatItCouldHaveWritten(String fact) throws Exception {
        var name = "application-" + fact + ".v1";
        var example = json.readTree(CONTRACTS.example(name));

        assertThat(CONTRACTS.faults(name, example.toString())).isEmpty();
        var event = eventOf(fact, example.deepCopy());
        assertThat(event.type()).isEqualTo("eu.alliance.funding.application." + fact + ".v1");
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(example);
    }

    private ApplicationEvent eventOf(String fact, ObjectNode example) throws Exception {
        var receipt = example.remove("receiptId");
        var sha256 = example.remove("sha256");
        var award = example.remove("award");
        var deadline = json.treeToValue(example.remove("deadline"), Deadline.class);
        var notice = json.treeToValue(example.remove("notice"), LocalizedText.class);
        var state = json.treeToValue(example, ApplicationEvent.State.class);
        return switch (fact) {
            case "submitted" ->
                new ApplicationEvent.Submitted(
                        state, UUID.fromString(receipt.asText()), sha256.asText(), Instant.EPOCH);
            case "awarded" -> new ApplicationEvent.Awarded(state, json.treeToValue(award, Money.class), Instant.EPOCH);
            case "call-extended" -> new ApplicationEvent.CallExtended(state, deadline, notice, Instant.EPOCH);
            case "call-cancelled" -> new ApplicationEvent.CallCancelled(state, notice, Instant.EPOCH);
            case "rejected" -> new ApplicationEvent.Rejected(state, Instant.EPOCH);
            default -> new ApplicationEvent.Withdrawn(state, Instant.EPOCH);
        };
    }
}
