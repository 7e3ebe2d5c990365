package eu.alliance.registration.attendance;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask of who comes. */
public final class Attendance {

    /** A delegation that is held until the transaction ends. */
    public record Party(UUID delegation, boolean isConfirmed) {}

    /** Somebody who comes, as far as languages go. */
    public record Listener(
            UUID delegate, List<String> speaks, @Nullable String needsInterpretationInto) {}

    private Attendance() {}

    /** Holds a city's delegation to a summit; what its people may do together is decided one at a time. */
    public static Optional<Party> hold(UUID summit, UUID city) {
        return Delegation.<Delegation>find("summitId = ?1 and cityId = ?2", summit, city)
                .withLock(PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(held -> new Party(held.id(), held.status() == DelegationStatus.CONFIRMED));
    }

    /** Everybody in a summit's confirmed delegations, in a steady order. */
    public static List<Listener> listenersAt(UUID summit) {
        return Delegate.<Delegate>list("""
                        delegationId in (select d.id from Delegation d where d.summitId = ?1 and d.status = ?2)
                        order by delegationId, id""", summit, DelegationStatus.CONFIRMED).stream()
                .map(delegate -> new Listener(
                        delegate.id(),
                        delegate.details().speaks() == null
                                ? List.of()
                                : delegate.details().speaks(),
                        delegate.details().needsInterpretationInto()))
                .toList();
    }
}
