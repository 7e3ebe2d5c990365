package eu.alliance.platform.caller;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose token it is, for a minute after it was verified: people and machines show the same one many times, and a
 * signature takes longer to verify than most of what is asked. Never beyond its own expiry; one that was refused, or
 * differs in a single character, is verified anew.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Known(SecurityIdentity identity, Instant until) {}

    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();
    private final BiFunction<TokenAuthenticationRequest, AuthenticationRequestContext, Uni<SecurityIdentity>>
            verification;
    private final Clock clock;

    @Inject
    VerifiedTokens(OidcIdentityProvider verification, Clock clock) {
        this(verification::authenticate, clock);
    }

    VerifiedTokens(
            BiFunction<TokenAuthenticationRequest, AuthenticationRequestContext, Uni<SecurityIdentity>> verification,
            Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the verification itself is. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 1_000;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var token = request.getToken().getToken();
        var now = clock.instant();
        var before = known.get(token);
        if (before != null && now.isBefore(before.until())) {
            return Uni.createFrom().item(before.identity());
        }
        return verification.apply(request, context).onItem().ifNotNull().invoke(verified -> keep(token, verified, now));
    }

    private void keep(String token, SecurityIdentity verified, Instant now) {
        if (verified.getPrincipal() instanceof JsonWebToken claims) {
            if (known.size() >= MOST) {
                known.clear();
            }
            var expiry = Instant.ofEpochSecond(claims.getExpirationTime());
            var longest = now.plus(LONGEST);
            known.put(token, new Known(portrait(verified), expiry.isBefore(longest) ? expiry : longest));
        }
    }

    /** The same caller without what belonged to the request they came with. */
    private static SecurityIdentity portrait(SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials())
                .build();
    }
}
