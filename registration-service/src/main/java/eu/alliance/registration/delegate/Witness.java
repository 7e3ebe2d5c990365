package eu.alliance.registration.delegate;

import eu.alliance.platform.audit.AuditTrail;
import eu.alliance.registration.protection.ProtectedPerson;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes down that somebody was looked at who is protected; of others it says nothing. */
@Singleton
public class Witness {

    private final AuditTrail trail;

    Witness(AuditTrail trail) {
        this.trail = trail;
    }

    public void sees(UUID delegate) {
        sees(List.of(delegate));
    }

    /** Several at once, such as on the badges of a delegation. */
    public void sees(Collection<UUID> delegates) {
        ProtectedPerson.among(delegates).forEach(id -> trail.consulted(Delegate.get(id)));
    }
}
