package eu.alliance.platform.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
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
        return identity.getDeferredIdentity().map(found -> {
            if (isSent && found.isAnonymous()) {
                throw new AuthenticationFailedException("credentials that nobody here reads");
            }
            return null;
        });
    }
}
