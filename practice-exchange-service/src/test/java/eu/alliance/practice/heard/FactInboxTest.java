package eu.alliance.practice.heard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.events.Event;
import eu.alliance.platform.testkit.ContractSchemas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactInboxTest {

    static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FactInbox inbox;

    @Test
    void readsWhatTheOthersPublish() throws Exception {
        for (var service : List.of("registration", "funding")) {
            var contracts = ContractSchemas.of(service + "-service");
            var told = contracts.names().stream()
                    .filter(name -> name.matches("(summit|delegation|signature|application|grant)-.*"))
                    .toList();
            assertThat(told).hasSizeGreaterThan(4);
            for (var name : told) {
                var id = UUID.fromString(
                        JSON.readTree(contracts.example(name)).get("id").asText());
                QuarkusTransaction.requiringNew().run(() -> HeardFact.deleteById(id));
                receive("eu.alliance." + service + "." + name.replaceFirst("-", "."), id, contracts.example(name));
                assertThat(fact(id))
                        .as(name)
                        .get()
                        .satisfies(fact -> assertThat(fact.status()).isNotBlank());
            }
        }
    }

    @Test
    void keepsTheLaterStateAndTheFirstYear() {
        var id = UUID.randomUUID();
        var type = "eu.alliance.funding.grant.paid.v1";
        receive(type, id, grant(id, 2, "500.00"));
        receive(type, id, grant(id, 1, "0.00"));

        assertThat(fact(id)).get().satisfies(fact -> {
            assertThat(fact.paid()).isEqualByComparingTo("500");
            assertThat(fact.amount()).isEqualByComparingTo("1000.5");
            assertThat(fact.year()).isEqualTo(2026);
        });
    }

    private static String grant(UUID id, int revision, String paid) {
        return """
                {"id": "%s", "revision": %d, "status": "SIGNED", "award": {"amount": "1000.50", "currency": "EUR"},
                 "paid": {"amount": "%s", "currency": "EUR"}}""".formatted(id, revision, paid);
    }

    private void receive(String type, UUID id, String data) {
        var event =
                new Event(UUID.randomUUID(), type, id, Instant.parse("2026-06-01T00:00:00Z"), Optional.empty(), data);
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }

    private static Optional<HeardFact> fact(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> HeardFact.found(id));
    }
}
