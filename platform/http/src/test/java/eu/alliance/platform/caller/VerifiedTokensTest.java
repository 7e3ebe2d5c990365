package eu.alliance.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2027-03-15T12:00:00Z");
    private static final AuthenticationRequestContext CONTEXT = new AuthenticationRequestContext() {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> supplier) {
            return Uni.createFrom().item(supplier);
        }
    };

    private final List<String> verified = new ArrayList<>();
    private Instant now = NOON;
    private Instant expiry = NOON.plusSeconds(300);
    private final InstantSource time = () -> now;
    private final VerifiedTokens tokens =
            new VerifiedTokens((request, _) -> verify(request), time.withZone(ZoneOffset.UTC));

    @Test
    void areVerifiedOnceAMinute() {
        show("riga");
        show("riga");
        now = NOON.plusSeconds(59);
        assertThat(show("riga").getPrincipal().getName()).isEqualTo("riga");
        assertThat(verified).hasSize(1);

        now = NOON.plusSeconds(60);
        show("riga");

        assertThat(verified).hasSize(2);
    }

    @Test
    void areNotKnownBeyondTheirExpiry() {
        expiry = NOON.plusSeconds(10);
        show("riga");
        now = NOON.plusSeconds(10);

        show("riga");

        assertThat(verified).hasSize(2);
    }

    @Test
    void areEachTheirOwn() {
        show("riga");

        assertThat(show("rigb").getPrincipal().getName()).isEqualTo("rigb");
        assertThat(verified).containsExactly("riga", "rigb");
    }

    @Test
    void keepTheRolesAndNothingOfTheRequest() {
        show("riga");

        var again = show("riga");

        assertThat(again.getRoles()).containsExactly("city-admin");
        assertThat(again.getAttributes()).isEmpty();
    }

    @Test
    void areVerifiedAnewWhereTheyWereRefused() {
        assertThatThrownBy(() -> show("broken")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> show("broken")).isInstanceOf(AuthenticationFailedException.class);

        assertThat(verified).hasSize(2);
    }

    private SecurityIdentity show(String token) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        return tokens.authenticate(request, CONTEXT).await().indefinitely();
    }

    private Uni<SecurityIdentity> verify(TokenAuthenticationRequest request) {
        var token = request.getToken().getToken();
        verified.add(token);
        return token.equals("broken")
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(new Claims(token, expiry.getEpochSecond()))
                                .addRole("city-admin")
                                .addAttribute("request", request)
                                .build());
    }

    private record Claims(String name, long expiry) implements JsonWebToken {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getClaim(String claim) {
            return claim.equals("exp") ? (T) (Object) expiry : null;
        }
    }
}
