package eu.alliance.platform.caller;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** Whoever sent this request, as their verified token says; nobody in particular without one. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public boolean isStaff() {
        return Role.STAFF.stream().anyMatch(this::is);
    }

    /** The token's subject, stable for a person or machine; {@code anonymous} without a token. */
    public String subject() {
        return claim("sub").orElse("anonymous");
    }

    public String username() {
        return claim("preferred_username").orElseGet(this::subject);
    }

    /** The city that the caller acts for: city people and city machines only. */
    public Optional<UUID> city() {
        return is(Role.CITY_ADMIN) || is(Role.CITY_EDITOR) ? homeCity() : Optional.empty();
    }

    public boolean actsFor(UUID city) {
        return city().filter(city::equals).isPresent();
    }

    /** The token's city whatever the role: an expert's serves conflicts of interest, nothing else. */
    public Optional<UUID> homeCity() {
        return claim("city_id").flatMap(Caller::uuid);
    }

    // not by JsonWebToken: for each claim that MicroProfile does not know by name it throws and catches, stack and all
    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                ? Optional.ofNullable(token.getClaims().getClaimValueAsString(name))
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
