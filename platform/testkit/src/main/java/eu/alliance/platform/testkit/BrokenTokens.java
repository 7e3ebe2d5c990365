package eu.alliance.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * Headers {@code Authorization} that must be answered with 401, each for one reason alone: but for that, the caller is
 * a secretary who may do a lot. A method source: {@code
 * @MethodSource("eu.alliance.platform.testkit.BrokenTokens#all")}.
 */
public final class BrokenTokens {

    private BrokenTokens() {}

    private static Tokens good() {
        return Tokens.user("secretariat").roles("registrar", "editor", "grants-officer");
    }

    public static Stream<Named<String>> all() {
        var all = new LinkedHashMap<String, String>();
        claims().forEach((name, tokens) -> all.put(name, tokens.bearer()));
        signatures().forEach((name, token) -> all.put(name, "Bearer " + token));
        all.putAll(headers());
        return all.entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue()));
    }

    private static Map<String, Tokens> claims() {
        var now = Instant.now();
        var issuer = Engines.issuer();
        var all = new LinkedHashMap<String, Tokens>();
        all.put("foreign realm", good().issuer(issuer.replace("/alliance", "/master")));
        all.put("foreign issuer", good().issuer("https://issuer.example/realms/alliance"));
        all.put("issuer with a slash more", good().issuer(issuer + "/"));
        all.put("no issuer", good().issuer(null));
        all.put("no audience", good().audience());
        all.put("audience of another", good().audience("account"));
        all.put("audience nearly right", good().audience("alliance-api-2"));
        all.put("audience in other letters", good().audience("Alliance-API"));
        all.put("ID token", good().type("ID"));
        all.put("refresh token", good().type("Refresh"));
        all.put("offline token", good().type("Offline"));
        all.put("logout token", good().type("Logout"));
        all.put("expired a minute ago", good().issued(now.minusSeconds(360)).expires(now.minusSeconds(60)));
        all.put("expired years ago", good().issued(Instant.EPOCH).expires(Instant.EPOCH.plusSeconds(300)));
        all.put("no expiry", good().expires(null));
        all.put("not valid yet", good().notBefore(now.plus(Duration.ofMinutes(10))));
        return all;
    }

    private static Map<String, String> signatures() {
        var key = SigningKey.current();
        var token = good().sign();
        var parts = List.of(token.split("\\."));
        var all = new LinkedHashMap<String, String>();
        all.put("algorithm none", new PlainJWT(good().unsigned()).serialize());
        all.put(
                "algorithm none, old signature kept",
                header("{\"alg\":\"none\"}") + "." + parts.get(1) + "." + parts.get(2));
        all.put("algorithm None in other letters", header("{\"alg\":\"nOnE\"}") + "." + parts.get(1) + ".");
        all.put("HS256 with the public key as secret", withPublicKeyAsSecret(key));
        all.put("foreign key under our key id", good().signWith(SigningKey.generate(key.getKeyID())));
        all.put("unknown key id", good().signWith(SigningKey.generate("unknown")));
        all.put("key brought along", withKeyBroughtAlong());
        all.put("key to be fetched from elsewhere", withKeyAt("https://keys.example/jwks.json"));
        all.put(
                "RS512 header on an RS256 signature",
                header("{\"alg\":\"RS512\",\"kid\":\"" + key.getKeyID() + "\"}") + "." + parts.get(1) + "."
                        + parts.get(2));
        all.put(
                "payload exchanged",
                parts.get(0) + "." + good().roles("finance").sign().split("\\.")[1] + "." + parts.get(2));
        all.put("payload with a byte more", parts.get(0) + "." + parts.get(1) + "A." + parts.get(2));
        all.put("signature cut short", token.substring(0, token.length() - 8));
        all.put(
                "signature of another token",
                parts.get(0) + "." + parts.get(1) + "."
                        + Tokens.user("eve").sign().split("\\.")[2]);
        all.put("no signature", parts.get(0) + "." + parts.get(1) + ".");
        all.put("two parts only", parts.get(0) + "." + parts.get(1));
        all.put("four parts", token + "." + parts.get(2));
        all.put(
                "critical header that nobody knows",
                header("{\"alg\":\"RS256\",\"crit\":[\"x\"],\"x\":1}") + "." + parts.get(1) + "." + parts.get(2));
        all.put("payload that isn't JSON", parts.get(0) + "." + Base64URL.encode("not json") + "." + parts.get(2));
        return all;
    }

    private static Map<String, String> headers() {
        var all = new LinkedHashMap<String, String>();
        all.put("two dots", "Bearer ..");
        all.put("nothing after Bearer", "Bearer");
        all.put("blanks after Bearer", "Bearer    ");
        all.put("words", "Bearer let me in");
        all.put("base64 of nothing", "Bearer e30.e30.e30");
        all.put("a very long one", "Bearer " + "a".repeat(6_000));
        all.put("Basic", "Basic " + Base64URL.encode("secretariat:alliance"));
        all.put("unknown scheme", "Negotiate " + good().sign());
        all.put("the token without a scheme", good().sign());
        return all;
    }

    private static String header(String json) {
        return Base64URL.encode(json).toString();
    }

    private static String withPublicKeyAsSecret(RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, good().unsigned());
            token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withKeyBroughtAlong() {
        var own = SigningKey.generate("own");
        return good().signWith(
                        own,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwk(own.toPublicJWK())
                                .build());
    }

    private static String withKeyAt(String address) {
        var own = SigningKey.generate("own");
        return good().signWith(
                        own,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwkURL(URI.create(address))
                                .keyID("own")
                                .build());
    }
}
