package eu.alliance.registration.protection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who comes and must not be found: a pseudonym in every list, no itinerary, each read written down. */
@Entity
public class ProtectedPerson extends PanacheEntityBase {

    @Id
    private UUID delegateId;

    private long revision;
    private boolean isProtected;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ProtectedPerson() {}

    private ProtectedPerson(UUID delegateId) {
        this.delegateId = delegateId;
    }

    /** What is known of a delegate; nothing told yet is not protected. */
    public static ProtectedPerson of(UUID delegate) {
        return ProtectedPerson.<ProtectedPerson>findByIdOptional(delegate)
                .orElseGet(() -> new ProtectedPerson(delegate));
    }

    /** Those of some people who are protected. */
    public static Set<UUID> among(Collection<UUID> delegates) {
        return delegates.isEmpty()
                ? Set.of()
                : ProtectedPerson.<ProtectedPerson>stream("delegateId in ?1 and isProtected", delegates)
                        .map(found -> found.delegateId)
                        .collect(Collectors.toSet());
    }

    public static Set<UUID> all() {
        return ProtectedPerson.<ProtectedPerson>stream("isProtected")
                .map(found -> found.delegateId)
                .collect(Collectors.toSet());
    }

    /** What a protected person is called in a list. */
    public static String pseudonymOf(UUID delegate) {
        return "Person " + delegate.toString().substring(24);
    }

    public void tell(boolean isProtected, @Nullable String reason) {
        this.isProtected = isProtected;
        this.reason = reason;
        revision++;
        persist();
    }

    public long revision() {
        return revision;
    }

    public boolean isProtected() {
        return isProtected;
    }

    public @Nullable String reason() {
        return reason;
    }
}
