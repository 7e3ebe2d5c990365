package eu.alliance.platform.caller;

import eu.alliance.platform.problem.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
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
        return identity.getDeferredIdentity()
                .invoke(found -> requireReadable(isSent, found))
                .onFailure()
                .transform(Authentication::named)
                .replaceWithVoid();
    }

    private static void requireReadable(boolean isSent, SecurityIdentity found) {
        if (isSent && found.isAnonymous()) {
            throw new AuthenticationFailedException("credentials that nobody here reads");
        }
    }

    /** Failures by what they mean for the caller: the issuer of tokens is away, or the token cannot even be read. */
    static Throwable named(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException) {
                return Refusal.of(
                        Refusal.Kind.UNAVAILABLE, "SIGN_IN_UNAVAILABLE", "Tokens cannot be verified at the moment.");
            }
        }
        // some tokens (two dots and nothing else) trip the token library itself
        return failure instanceof NoSuchElementException
                        || failure instanceof IllegalArgumentException
                        || failure instanceof IndexOutOfBoundsException
                ? new AuthenticationFailedException(failure)
                : failure;
    }
}
