package eu.alliance.funding.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.funding.key.ReceiptKeys;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
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

    /** What a receipt proves: a record, and the files that belong to it. */
    public record Proven(LocalizedText title, Record content, List<Receipt.Attachment> attachments) {}

    /**
     * A signed receipt for content that was received at an instant.
     *
     * @param proven the content; its canonical JSON is what is kept and hashed
     * @param readers the cities that may read the content again
     */
    public Receipt issue(UUID applicationId, Proven proven, Deadline deadline, Instant received, List<UUID> readers) {
        var canonical = CanonicalJson.of(proven.content());
        var statement = new Receipt.Statement(
                Uuid7.at(received),
                applicationId,
                received,
                deadline,
                CanonicalJson.sha256(canonical),
                proven.attachments());
        var view = ReceiptView.of(statement, "");
        ObjectNode payload = json.valueToTree(view);
        payload.remove("jws");
        var jws = keys.signed(CanonicalJson.of(payload));
        var receipt = new Receipt(statement, jws, proven.title(), new String(canonical, UTF_8), readers);
        receipt.persist();
        return receipt;
    }
}
