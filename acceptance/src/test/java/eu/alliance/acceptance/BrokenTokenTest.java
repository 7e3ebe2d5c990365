package eu.alliance.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens of the real Keycloak, bent in every way that needs no key of its own: none opens any door. */
@Tag("slow")
class BrokenTokenTest {

    private static final List<String> PATHS =
            List.of("/v1/cities?limit=1", "/v1/practices?limit=1", "/v1/calls?limit=1");

    private final String good = Guest.token("secretariat");
    private final List<String> parts = List.of(good.split("\\."));

    @Test
    void openNoDoor() throws Exception {
        var passed = new ArrayList<String>();
        var doors = Doorways.all();

        broken().forEach((kind, token) -> {
            for (int i = 0; i < doors.size(); i++) {
                for (var path : i == 0 ? PATHS : List.of(PATHS.get(i - 1))) {
                    var answer = doors.get(i).send(path, "Authorization: " + token);
                    if (Doorways.status(answer) != 401
                            || !answer.toLowerCase(Locale.ROOT).contains("www-authenticate:")) {
                        passed.add(doors.get(i).name() + " " + kind + ": "
                                + answer.lines().findFirst());
                    }
                }
            }
        });

        assertThat(passed).isEmpty();
    }

    @Test
    void theUnbrokenOneOpensThem() {
        var doors = Doorways.all();
        for (int i = 0; i < doors.size(); i++) {
            var answer = doors.get(i).send(PATHS.get(Math.max(0, i - 1)), "Authorization: Bearer " + good);
            assertThat(Doorways.status(answer)).as(doors.get(i).name()).isEqualTo(200);
        }
    }

    private Map<String, String> broken() throws Exception {
        var all = new LinkedHashMap<String, String>();
        bearer(all, "algorithm none", none("none") + "." + parts.get(1) + ".");
        bearer(all, "algorithm nOnE", none("nOnE") + "." + parts.get(1) + ".");
        bearer(all, "algorithm none, signature kept", none("none") + "." + parts.get(1) + "." + parts.get(2));
        bearer(all, "payload exchanged", parts.get(0) + "." + withMoreRoles() + "." + parts.get(2));
        bearer(
                all,
                "signature of another",
                parts.get(0) + "." + parts.get(1) + "." + Guest.token("aarhus").split("\\.")[2]);
        bearer(all, "signature cut", good.substring(0, good.length() - 9));
        bearer(all, "no signature", parts.get(0) + "." + parts.get(1) + ".");
        bearer(all, "two parts", parts.get(0) + "." + parts.get(1));
        bearer(all, "four parts", good + "." + parts.get(2));
        var foreign = new RSAKeyGenerator(2048).keyID(keyId()).generate();
        bearer(all, "foreign key under the realm's key id", signed(foreign, new RSASSASigner(foreign), claims()));
        var unknown = new RSAKeyGenerator(2048).keyID("unknown").generate();
        bearer(all, "unknown key", signed(unknown, new RSASSASigner(unknown), claims()));
        bearer(all, "HS256 with the public key", hmac());
        bearer(all, "key brought along", signedWithOwn(unknown));
        bearer(all, "ID token", grant("id_token"));
        bearer(all, "refresh token", grant("refresh_token"));
        var elsewhere = claims().put("iss", issuer().replace("/realms/alliance", "/realms/master"));
        bearer(all, "another realm's", signed(unknown, new RSASSASigner(unknown), elsewhere));
        var elsewhereSigned = signed(foreign, new RSASSASigner(foreign), claims().put("aud", "account"));
        bearer(all, "another audience's", elsewhereSigned);
        all.put("nothing after Bearer", "Bearer");
        all.put("words", "Bearer let me in");
        all.put("three empty parts", "Bearer ..");
        all.put("long", "Bearer " + "a".repeat(6_000));
        all.put("Basic", "Basic c2VjcmV0YXJpYXQ6YWxsaWFuY2U=");
        all.put("no scheme", good);
        return all;
    }

    private static void bearer(Map<String, String> all, String kind, String token) {
        all.put(kind, "Bearer " + token);
    }

    private static String none(String algorithm) {
        return Base64URL.encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}")
                .toString();
    }

    private ObjectNode claims() throws Exception {
        return (ObjectNode) Guest.JSON.readTree(new Base64URL(parts.get(1)).decode());
    }

    private String withMoreRoles() throws Exception {
        var claims = claims();
        claims.putObject("realm_access").putArray("roles").add("finance");
        return Base64URL.encode(claims.toString()).toString();
    }

    private String keyId() throws Exception {
        return Guest.JSON
                .readTree(new Base64URL(parts.get(0)).decode())
                .path("kid")
                .asText();
    }

    private static String signed(RSAKey key, JWSSigner signer, ObjectNode claims) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var jws = new JWSObject(header, new Payload(claims.toString()));
        jws.sign(signer);
        return jws.serialize();
    }

    private String signedWithOwn(RSAKey own) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build();
        var jws = new JWSObject(header, new Payload(claims().toString()));
        jws.sign(new RSASSASigner(own));
        return jws.serialize();
    }

    private String hmac() throws Exception {
        var keys = Guest.send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/certs"))
                .GET());
        var jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId()).build(), new Payload(claims().toString()));
        jws.sign(new MACSigner(keys.text().getBytes(UTF_8)));
        return jws.serialize();
    }

    private static String grant(String kind) {
        return tokens().path(kind).asText();
    }

    private static JsonNode tokens() {
        var form = "grant_type=password&client_id=alliance-cli&username=secretariat&password=alliance&scope=openid";
        return Guest.send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .expect(200)
                .json();
    }

    private static String issuer() {
        return RunningStack.shared().stack().ports().issuer();
    }
}
