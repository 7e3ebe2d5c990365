package eu.alliance.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An access token as Keycloak 26 would write it; whatever a test wants otherwise can be said before it is signed.
 *
 * <p>Signing takes longer than most of what tests ask for: a caller who says the same within a minute shows the same
 * token again.
 */
public final class Tokens {

    public static final String AUDIENCE = "alliance-api";

    private static final Duration LIFESPAN = Duration.ofMinutes(5);
    private static final int MOST_SIGNED = 20_000;
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private final JWTClaimsSet.Builder claims;

    private Tokens(String username) {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        claims = new JWTClaimsSet.Builder()
                .jwtID("onrtro:" + UUID.nameUUIDFromBytes((username + now).getBytes(UTF_8)))
                .issuer(Engines.issuer())
                .audience(AUDIENCE)
                .subject(UUID.nameUUIDFromBytes(username.getBytes(UTF_8)).toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFESPAN)))
                .claim("typ", "Bearer")
                .claim("azp", "alliance-cli")
                .claim("acr", "1")
                .claim("realm_access", Map.of("roles", List.of()))
                .claim("scope", "email profile")
                .claim("email_verified", true)
                .claim("preferred_username", username)
                .claim("email", username + "@alliance.example");
    }

    /** A person. The same name has the same subject each time. */
    public static Tokens user(String username) {
        return new Tokens(username);
    }

    /** A machine of a city: the client's own account, as client credentials give it. */
    public static Tokens machine(String clientId) {
        return new Tokens("service-account-" + clientId)
                .claim("azp", clientId)
                .claim("client_id", clientId)
                .claim("email", null);
    }

    public Tokens roles(String... roles) {
        return claim("realm_access", Map.of("roles", List.of(roles)));
    }

    public Tokens city(UUID cityId) {
        return claim("city_id", cityId.toString());
    }

    public Tokens city(String cityId) {
        return claim("city_id", cityId);
    }

    public Tokens subject(@Nullable String subject) {
        claims.subject(subject);
        return this;
    }

    public Tokens issuer(@Nullable String issuer) {
        claims.issuer(issuer);
        return this;
    }

    public Tokens audience(String... audience) {
        claims.audience(List.of(audience));
        return this;
    }

    /** Keycloak's own type claim: Bearer, ID, Refresh, Offline, Logout. */
    public Tokens type(@Nullable String type) {
        return claim("typ", type);
    }

    public Tokens expires(@Nullable Instant at) {
        claims.expirationTime(at == null ? null : Date.from(at));
        return this;
    }

    public Tokens notBefore(Instant at) {
        claims.notBeforeTime(Date.from(at));
        return this;
    }

    public Tokens issued(Instant at) {
        claims.issueTime(Date.from(at));
        return this;
    }

    /** Any claim; null leaves it out. */
    public Tokens claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    public String sign() {
        if (SIGNED.size() > MOST_SIGNED) {
            SIGNED.clear();
        }
        var key = SigningKey.current();
        return SIGNED.computeIfAbsent(key.getKeyID() + claims.build(), _ -> signWith(key));
    }

    /** For the header {@code Authorization}. */
    public String bearer() {
        return "Bearer " + sign();
    }

    String signWith(RSAKey key) {
        return signWith(key, JWSAlgorithm.RS256);
    }

    String signWith(RSAKey key, JWSAlgorithm algorithm) {
        var header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        return signWith(key, header);
    }

    String signWith(RSAKey key, JWSHeader header) {
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWTClaimsSet unsigned() {
        return claims.build();
    }
}
