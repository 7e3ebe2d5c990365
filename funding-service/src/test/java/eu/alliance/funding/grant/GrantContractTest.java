package eu.alliance.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.funding.funds.Payment;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.value.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GrantContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("funding-service");

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"signed", "paid", "result-published", "closed"})
    void showsAnExampleThatItCouldHaveWritten(String fact) throws Exception {
        var name = "grant-" + fact + ".v1";
        var example = json.readTree(CONTRACTS.example(name));

        assertThat(CONTRACTS.faults(name, example.toString())).isEmpty();
        var event = eventOf(fact, example.deepCopy());
        assertThat(event.type()).isEqualTo("eu.alliance.funding.grant." + fact + ".v1");
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(example);
    }

    @Test
    void hasAContractForEachFactAndNoOther() {
        assertThat(CONTRACTS.names().stream().filter(name -> name.startsWith("grant-")))
                .hasSize(GrantEvent.class.getPermittedSubclasses().length);
    }

    private GrantEvent eventOf(String fact, ObjectNode example) throws Exception {
        var obligation = example.remove("obligation");
        var kind = example.remove("kind");
        var amount = example.remove("amount");
        var practice = example.remove("practiceId");
        var state = json.treeToValue(example, GrantEvent.State.class);
        return switch (fact) {
            case "signed" ->
                new GrantEvent.Signed(state, json.treeToValue(obligation, GrantEvent.Obligation.class), Instant.EPOCH);
            case "paid" ->
                new GrantEvent.Paid(
                        state,
                        Payment.Kind.valueOf(kind.asText()),
                        json.treeToValue(amount, Money.class),
                        Instant.EPOCH);
            case "result-published" ->
                new GrantEvent.ResultPublished(state, UUID.fromString(practice.asText()), Instant.EPOCH);
            default -> new GrantEvent.Closed(state, Instant.EPOCH);
        };
    }
}
