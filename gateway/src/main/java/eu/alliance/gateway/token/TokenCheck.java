package eu.alliance.gateway.token;

import eu.alliance.gateway.token.Verdict.Broken;
import eu.alliance.gateway.token.Verdict.UnknownKey;
import eu.alliance.gateway.token.Verdict.Verified;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whose token it is. */
@Singleton
public class TokenCheck {

    private static final int MOST_KNOWN = 10_000;
    private static final int LONGEST = 8 * 1024;
    private static final String SCHEME = "bearer ";

    private final TokenReading reading;
    private final IssuerKeys keys;
    private final KnownTokens known = new KnownTokens(MOST_KNOWN);

    TokenCheck(
            IssuerKeys keys,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.keys = keys;
        this.reading = new TokenReading(keys, issuer, audience);
        keys.onChange(known::forgetAll);
    }

    /**
     * At once, from memory or by one signature; {@link UnknownKey} asks for {@link #checkAgain}.
     *
     * @param authorization the header
     */
    public Verdict check(String authorization, Instant now) {
        var met = known.find(authorization);
        if (met != null) {
            if (now.isBefore(met.guest().expiresAt())) {
                return met;
            }
            known.forget(authorization);
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Broken("Only Bearer tokens are taken.");
        }
        var token = authorization.substring(SCHEME.length());
        if (token.isEmpty() || token.length() > LONGEST) {
            return new Broken("It is not a token of this alliance.");
        }
        var verdict = reading.read(token, now);
        if (verdict instanceof Verified fresh) {
            known.met(authorization, fresh);
        }
        return verdict instanceof UnknownKey && !keys.mayLookAgain() && keys.areKnown()
                ? new Broken("It is signed with an unknown key.")
                : verdict;
    }

    /** After the issuer was asked for its keys once more. Blocks. */
    public Verdict checkAgain(String authorization, Instant now) {
        keys.lookAgain();
        return check(authorization, now);
    }
}
