package eu.alliance.platform.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A token that is sent is verified, on public paths too; authentication is otherwise lazy. */
public class Authentication {

    private final CurrentIdentityAssociation identity;

    Authentication(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> verify() {
        return identity.getDeferredIdentity().replaceWithVoid();
    }
}
