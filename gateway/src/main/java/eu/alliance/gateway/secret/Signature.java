package eu.alliance.gateway.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as Standard Webhooks 1.0 has them: {@code v1,<HMAC-SHA256 of id.timestamp.body>}, one for each secret. */
public final class Signature {

    static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    public static String of(List<String> secrets, String id, Instant at, String body) {
        var content = (id + "." + at.getEpochSecond() + "." + body).getBytes(UTF_8);
        return secrets.stream().map(secret -> "v1," + signed(secret, content)).collect(Collectors.joining(" "));
    }

    private static String signed(String secret, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
