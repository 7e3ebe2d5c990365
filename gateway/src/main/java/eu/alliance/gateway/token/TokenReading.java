package eu.alliance.gateway.token;

import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;

import eu.alliance.gateway.visit.Guest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** How an access token is read: signature first, then every claim that it must have. */
record TokenReading(IssuerKeys keys, String issuer, String audience) {

    static final Duration LEEWAY = Duration.ofSeconds(5);

    private static final AlgorithmConstraints ALLOWED =
            new AlgorithmConstraints(ConstraintType.PERMIT, RSA_USING_SHA256);

    Verdict read(String token, Instant now) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ALLOWED);
            signature.setCompactSerialization(token);
            var keyId = signature.getKeyIdHeaderValue();
            var key = keyId == null ? null : keys.find(keyId);
            if (key == null) {
                return new Verdict.UnknownKey();
            }
            signature.setKey(key);
            return signature.verifySignature()
                    ? claims(JwtClaims.parse(signature.getPayload()), now)
                    : new Verdict.Broken("Its signature is wrong.");
        } catch (JoseException | InvalidJwtException | MalformedClaimException | IllegalArgumentException _) {
            return new Verdict.Broken("It is not a token of this alliance.");
        }
    }

    private Verdict claims(JwtClaims claims, Instant now) throws MalformedClaimException {
        var objection = objectionTo(claims, now);
        return objection == null ? new Verdict.Verified(guest(claims)) : new Verdict.Broken(objection);
    }

    private @Nullable String objectionTo(JwtClaims claims, Instant now) throws MalformedClaimException {
        if (!issuer.equals(claims.getIssuer())) {
            return "Its issuer is another.";
        }
        if (!claims.getAudience().contains(audience)) {
            return "It is meant for another audience.";
        }
        if (!"Bearer".equals(claims.getStringClaimValue("typ"))) {
            return "It is not an access token.";
        }
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            return "It names nobody.";
        }
        return objectionToTimes(claims, now);
    }

    private static @Nullable String objectionToTimes(JwtClaims claims, Instant now) throws MalformedClaimException {
        if (claims.getExpirationTime() == null
                || !now.isBefore(instant(claims.getExpirationTime()).plus(LEEWAY))) {
            return "It has expired.";
        }
        var notBefore = claims.getNotBefore();
        if (notBefore != null && now.isBefore(instant(notBefore).minus(LEEWAY))) {
            return "It isn't valid yet.";
        }
        var issuedAt = claims.getIssuedAt();
        return issuedAt != null && now.isBefore(instant(issuedAt).minus(LEEWAY)) ? "It isn't valid yet." : null;
    }

    private static Guest guest(JwtClaims claims) throws MalformedClaimException {
        Set<String> roles = claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> named
                ? named.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        var city = claims.hasClaim("city_id") ? UUID.fromString(claims.getStringClaimValue("city_id")) : null;
        var client = claims.getStringClaimValue("azp");
        return new Guest(
                claims.getSubject(),
                client == null ? "unknown" : client,
                roles,
                city,
                instant(claims.getExpirationTime()).plus(LEEWAY));
    }

    private static Instant instant(NumericDate date) {
        return Instant.ofEpochMilli(date.getValueInMillis());
    }
}
