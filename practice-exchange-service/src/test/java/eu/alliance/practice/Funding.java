package eu.alliance.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.events.Event;
import eu.alliance.platform.testkit.ContractSchemas;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What funding would have told: its own published examples, of what a test is about. */
public final class Funding {

    public static final ContractSchemas CONTRACTS = ContractSchemas.of("funding-service");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Funding() {}

    /**
     * An event by its example.
     *
     * @param contract such as {@code grant-signed.v1}
     * @param changes what is otherwise than in the example
     */
    public static Event told(String contract, UUID subject, Consumer<ObjectNode> changes) {
        try {
            ObjectNode data = JSON.readTree(CONTRACTS.example(contract)).deepCopy();
            data.put("id", subject.toString());
            changes.accept(data);
            return new Event(
                    UUID.randomUUID(),
                    "eu.alliance.funding." + contract.replaceFirst("-", "."),
                    subject,
                    Instant.parse("2026-06-01T00:00:00Z"),
                    Optional.empty(),
                    data.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(contract, e);
        }
    }
}
