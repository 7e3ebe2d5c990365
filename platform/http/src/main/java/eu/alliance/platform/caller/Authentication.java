package eu.alliance.platform.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.NoSuchElementException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Credentials that are sent are verified, on public paths too; authentication is otherwise lazy. */
public class Authentication {

    private final CurrentIdentityAssociation identity;

    Authentication(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> verify(ContainerRequestContext request) {
        var isSent = request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION);
        return identified().map(found -> {
            if (isSent && found.isAnonymous()) {
                throw new AuthenticationFailedException("credentials that nobody here reads");
            }
            return null;
        });
    }

    // some tokens (two dots and nothing else) trip the token library itself
    private Uni<SecurityIdentity> identified() {
        return identity.getDeferredIdentity()
                .onFailure(Authentication::isUnreadable)
                .transform(AuthenticationFailedException::new);
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof NoSuchElementException
                || failure instanceof IllegalArgumentException
                || failure instanceof IndexOutOfBoundsException;
    }
}
