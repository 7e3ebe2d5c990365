package eu.alliance.funding.rush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.testkit.PublishedKeys;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be true after a rush, seen from outside. */
record Proof(Door door, Instant deadline) {

    void holdsFor(List<Applicant> applicants, List<Attempt> attempts) {
        assertThat(attempts)
                .as("answers that are neither a receipt, nor too late, nor an asking to come again")
                .allMatch(each -> each.isAccepted() || each.isTooLate() || !each.isFinal());
        var accepted = attempts.stream().filter(Attempt::isAccepted).toList();
        var keys =
                new PublishedKeys(door.get("", "/v1/receipt-keys").expect(200).text());
        accepted.forEach(each -> receiptHolds(each, keys));
        var last = new LinkedHashMap<Applicant, Attempt>();
        accepted.forEach(each -> last.merge(each.by(), each, Proof::later));
        applicants.forEach(each -> lastOneCounts(each, last.get(each)));
    }

    private void receiptHolds(Attempt attempt, PublishedKeys keys) {
        var receipt = attempt.receipt().<ObjectNode>deepCopy();
        var jws = receipt.remove("jws").asText();
        assertThat(keys.statement(jws)).isEqualTo(receipt);
        assertThat(receipt.path("applicationId").asText())
                .isEqualTo(attempt.by().application());
        assertThat(attempt.receivedAt()).isBeforeOrEqualTo(deadline);
        assertThat(receipt.path("deadline").path("instant").asText()).isEqualTo(deadline.toString());
    }

    /** The application shows its last receipt, whose content is still there, to the byte. */
    private void lastOneCounts(Applicant applicant, @Nullable Attempt last) {
        var shown = door.get(applicant.bearer(), "/v1/applications/" + applicant.application())
                .expect(200)
                .body();
        if (last == null) {
            assertThat(shown.path("status").asText()).isEqualTo("DRAFT");
            return;
        }
        var receipt = last.receipt();
        assertThat(shown.path("submission").path("receiptId").asText())
                .isEqualTo(receipt.path("id").asText());
        assertThat(shown.path("submission").path("sha256").asText())
                .isEqualTo(receipt.path("sha256").asText());
        var content = door.get(
                        applicant.bearer(), "/v1/receipts/" + receipt.path("id").asText() + "/content")
                .expect(200)
                .text();
        assertThat(sha256(content)).isEqualTo(receipt.path("sha256").asText());
    }

    // an applicant waits for an answer before it hands in again
    private static Attempt later(Attempt one, Attempt other) {
        return one.sentAt().isAfter(other.sentAt()) ? one : other;
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
