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

    /** At once, from memory or by one signature; {@link UnknownKey} asks for {@link #checkAgain}. */
    public Verdict check(String token, Instant now) {
        var guest = known.find(token);
        if (guest != null) {
            if (now.isBefore(guest.expiresAt())) {
                return new Verified(guest);
            }
            known.forget(token);
        }
        if (token.isEmpty() || token.length() > LONGEST) {
            return new Broken("It is not a token of this alliance.");
        }
        var verdict = reading.read(token, now);
        if (verdict instanceof Verified(var fresh)) {
            known.keep(token, fresh);
        }
        return verdict instanceof UnknownKey && !keys.mayLookAgain() && keys.areKnown()
                ? new Broken("It is signed with an unknown key.")
                : verdict;
    }

    /** After the issuer was asked for its keys once more. Blocks. */
    public Verdict checkAgain(String token, Instant now) {
        keys.lookAgain();
        return check(token, now);
    }
}
