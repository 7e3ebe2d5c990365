package eu.alliance.platform.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that this JVM's tokens are signed with; shared among class loaders through a system property. */
final class SigningKey {

    private static final String PROPERTY = "alliance.test.signing-key";

    private static String text = "";
    private static @Nullable RSAKey parsed;

    private SigningKey() {}

    static RSAKey current() {
        synchronized (System.getProperties()) {
            var known = System.getProperty(PROPERTY);
            if (known == null) {
                return rotate();
            }
            var key = known.equals(text) ? parsed : null;
            if (key == null) {
                key = parse(known);
                parsed = key;
                text = known;
            }
            return key;
        }
    }

    static RSAKey rotate() {
        var fresh = generate(UUID.randomUUID().toString());
        System.setProperty(PROPERTY, fresh.toJSONString());
        return fresh;
    }

    static RSAKey generate(String keyId) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(com.nimbusds.jose.JWSAlgorithm.RS256)
                    .keyID(keyId)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey parse(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
