package eu.alliance.funding.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs receipts and verifies what claims to be one: compact JWS, {@code alg} EdDSA (RFC 7515, RFC 8037). */
@ApplicationScoped
class ReceiptKeys {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final ObjectMapper json;
    private final Clock clock;

    ReceiptKeys(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    String signed(byte[] payload) {
        var key = youngest();
        var header = CanonicalJson.of(Map.of("alg", "EdDSA", "kid", key.kid(), "typ", "JWT"));
        var input = encoded(header) + "." + encoded(payload);
        return input + "." + ENCODER.encodeToString(key.sign(input));
    }

    /** Why a JWS is not one of ours; nothing if it is. */
    Optional<String> objectionTo(String jws) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw unreadable();
        }
        try {
            var header = json.readTree(DECODER.decode(parts[0]));
            json.readTree(DECODER.decode(parts[1]));
            if (!header.path("alg").asText().equals("EdDSA") || header.has("crit")) {
                return Optional.of("ALGORITHM_NOT_ALLOWED");
            }
            var key = known(header.path("kid").asText());
            if (key.isEmpty()) {
                return Optional.of("UNKNOWN_KEY");
            }
            var isSound = key.get().verifies(parts[0] + "." + parts[1], DECODER.decode(parts[2]));
            return isSound ? Optional.empty() : Optional.of("SIGNATURE_INVALID");
        } catch (IllegalArgumentException | IOException _) {
            throw unreadable();
        }
    }

    List<ReceiptKey> all() {
        youngest();
        return ReceiptKey.listAll();
    }

    private ReceiptKey youngest() {
        return found().orElseGet(() -> {
            QuarkusTransaction.requiringNew().run(this::makeTheFirst);
            return found().orElseThrow();
        });
    }

    private static Optional<ReceiptKey> found() {
        return ReceiptKey.<ReceiptKey>find("order by createdAt desc, id desc").firstResultOptional();
    }

    // replicas that start together must not make a key each
    private void makeTheFirst() {
        ReceiptKey.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('receipt-key')) is null", Boolean.class)
                .getSingleResult();
        if (found().isEmpty()) {
            var now = clock.instant();
            ReceiptKey.generated(Uuid7.at(now), now).persist();
        }
    }

    private static Optional<ReceiptKey> known(String kid) {
        try {
            return ReceiptKey.findByIdOptional(UUID.fromString(kid));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] part) {
        return ENCODER.encodeToString(part);
    }

    private static Refusal unreadable() {
        return Refusal.rule("/jws", "NOT_A_JWS", "Not a compact JWS.");
    }
}
