package eu.alliance.funding.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs receipts and verifies what claims to be one: compact JWS, {@code alg} EdDSA (RFC 7515, RFC 8037). */
@ApplicationScoped
public class ReceiptKeys {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final ObjectMapper json;
    private final KeyRing ring;

    ReceiptKeys(ObjectMapper json, KeyRing ring) {
        this.json = json;
        this.ring = ring;
    }

    public String signed(byte[] payload) {
        var signer = ring.signer();
        var header = CanonicalJson.of(Map.of("alg", "EdDSA", "kid", signer.kid(), "typ", "JWT"));
        var input = encoded(header) + "." + encoded(payload);
        return input + "." + ENCODER.encodeToString(ReceiptKey.signed(input, signer.key()));
    }

    /** Why a JWS is not one of ours; nothing if it is. */
    public Optional<String> objectionTo(String jws) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw unreadable();
        }
        try {
            var header = json.readTree(DECODER.decode(parts[0]));
            DECODER.decode(parts[1]);
            var signature = DECODER.decode(parts[2]);
            if (!header.isObject()) {
                throw unreadable();
            }
            if (!header.path("alg").asText().equals("EdDSA") || header.has("crit")) {
                return Optional.of("ALGORITHM_NOT_ALLOWED");
            }
            var key = KeyRing.known(header.path("kid").asText());
            if (key.isEmpty()) {
                return Optional.of("UNKNOWN_KEY");
            }
            // the last letter has bits to spare: a signature has one spelling all the same
            var isSound = ENCODER.encodeToString(signature).equals(parts[2])
                    && key.get().verifies(parts[0] + "." + parts[1], signature);
            return isSound ? Optional.empty() : Optional.of("SIGNATURE_INVALID");
        } catch (IllegalArgumentException | IOException _) {
            throw unreadable();
        }
    }

    public List<ReceiptKey> all() {
        return ring.all();
    }

    private static String encoded(byte[] part) {
        return ENCODER.encodeToString(part);
    }

    private static Refusal unreadable() {
        return Refusal.rule("/jws", "NOT_A_JWS", "Not a compact JWS.");
    }
}
