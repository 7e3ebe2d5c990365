package eu.alliance.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

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

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim(name).map(String::valueOf).map(Caller::unquoted)
                : Optional.empty();
    }

    // claims that the token library has no type for come as JSON strings, quotes included
    private static String unquoted(String claim) {
        return claim.length() > 1 && claim.startsWith("\"") ? claim.substring(1, claim.length() - 1) : claim;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
