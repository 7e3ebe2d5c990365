import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Signed access tokens as Keycloak's, and the key in the forms that the peers read. Usage: Tokens folder number */
class Tokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var key = (RSAPublicKey) pair.getPublic();
        Files.writeString(
                folder.resolve("public.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Files.writeString(
                folder.resolve("jwks.json"),
                "{\"keys\":[{\"kid\":\"bench\",\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\""
                        + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}");
        var tokens = IntStream.range(0, Integer.parseInt(arguments[1]))
                .parallel()
                .mapToObj(i -> token(pair.getPrivate(), i))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("tokens.txt"), tokens);
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String token(java.security.PrivateKey key, int i) {
        long now = System.currentTimeMillis() / 1000;
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";
        var claims = """
                {"exp":%d,"iat":%d,"jti":"%032x","iss":"http://127.0.0.1:9400/realms/alliance","aud":"alliance-api",\
                "sub":"00000000-0000-4000-8000-%012x","typ":"Bearer","azp":"city-it","acr":"1",\
                "realm_access":{"roles":["city-admin","offline_access"]},"scope":"profile email",\
                "city_id":"11111111-1111-4111-8111-%012x","preferred_username":"city-%d"}"""
                .formatted(now + 7200, now, i, i % 1000, i % 100, i % 1000);
        var content = URL.encodeToString(header.getBytes(UTF_8)) + "." + URL.encodeToString(claims.getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
