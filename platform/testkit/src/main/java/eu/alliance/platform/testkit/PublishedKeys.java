package eu.alliance.platform.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Keys that a service publishes (JWKS, Ed25519); with them everything that it signed is verified without it. */
public final class PublishedKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** As they were answered with. */
    public PublishedKeys(String jwks) {
        read(jwks.getBytes(UTF_8))
                .path("keys")
                .forEach(key -> keys.put(
                        key.path("kid").asText(),
                        key(BASE64.decode(key.path("x").asText()))));
    }

    /** What a compact JWS states, if one of these keys has signed it. */
    public JsonNode statement(String jws) {
        try {
            var parts = jws.split("\\.", -1);
            var header = read(BASE64.decode(parts[0]));
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(keys.get(header.path("kid").asText()));
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            if (!header.path("alg").asText().equals("EdDSA") || !signature.verify(BASE64.decode(parts[2]))) {
                throw new AssertionError("Not signed: " + jws);
            }
            return read(BASE64.decode(parts[1]));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Not signed: " + jws, e);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 8032: the last bit says whether x is odd, the others are y with its lowest byte first. */
    private static PublicKey key(byte[] raw) {
        var bigEndian = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            bigEndian[i] = raw[raw.length - 1 - i];
        }
        var isOdd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(isOdd, new BigInteger(1, bigEndian))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
