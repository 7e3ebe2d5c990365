package eu.alliance.gateway.token;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an access token is read: signature first, then every claim that it must have. */
record TokenReading(IssuerKeys keys, String issuer, String audience) {

    private static final String ALGORITHM = "RS256";
    private static final Verdict NONE_OF_OURS = new Verdict.Broken("It is not a token of this alliance.");

    Verdict read(String token, Instant now) {
        try {
            var signed = SignedToken.of(token);
            var header = SignedToken.json(signed.header());
            // "crit" names what must be understood, and nothing beyond the standard is
            if (!header.path("alg").asText().equals(ALGORITHM) || header.has("crit")) {
                return NONE_OF_OURS;
            }
            var key = keys.find(header.path("kid").asText());
            if (key == null) {
                return new Verdict.UnknownKey();
            }
            return key.signed(signed.content(), signed.signature())
                    ? verdict(new Claims(SignedToken.json(signed.claims())), now)
                    : new Verdict.Broken("Its signature is wrong.");
        } catch (IllegalArgumentException | DateTimeException _) {
            return NONE_OF_OURS;
        }
    }

    private Verdict verdict(Claims claims, Instant now) {
        var objection = objectionTo(claims);
        if (objection == null) {
            objection = claims.objectionToTimes(now);
        }
        return objection == null ? new Verdict.Verified(claims.guest()) : new Verdict.Broken(objection);
    }

    private @Nullable String objectionTo(Claims claims) {
        if (!issuer.equals(claims.text("iss"))) {
            return "Its issuer is another.";
        }
        if (!claims.isFor(audience)) {
            return "It is meant for another audience.";
        }
        if (!"Bearer".equals(claims.text("typ"))) {
            return "It is not an access token.";
        }
        var subject = claims.text("sub");
        return subject == null || subject.isBlank() ? "It names nobody." : null;
    }
}
