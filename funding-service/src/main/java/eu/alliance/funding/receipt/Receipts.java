package eu.alliance.funding.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.value.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes receipts. */
@ApplicationScoped
public class Receipts {

    private final ReceiptKeys keys;
    private final ObjectMapper json;

    Receipts(ReceiptKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * A signed receipt for content that was received at an instant.
     *
     * @param content any record; its canonical JSON is what is kept and hashed
     * @param readers the cities that may read the content again
     */
    public Receipt issue(UUID applicationId, Record content, Deadline deadline, Instant received, List<UUID> readers) {
        var canonical = CanonicalJson.of(content);
        var statement = new Receipt.Statement(
                Uuid7.at(received), applicationId, received, deadline, CanonicalJson.sha256(canonical));
        var view = new ReceiptView(statement.id(), applicationId, received, deadline, statement.sha256(), "");
        ObjectNode payload = json.valueToTree(view);
        payload.remove("jws");
        var receipt =
                new Receipt(statement, keys.signed(CanonicalJson.of(payload)), new String(canonical, UTF_8), readers);
        receipt.persist();
        return receipt;
    }
}
