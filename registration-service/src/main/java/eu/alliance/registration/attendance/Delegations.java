package eu.alliance.registration.attendance;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
import java.util.UUID;

/** What other features may ask of delegations. */
public final class Delegations {

    private Delegations() {}

    public static UUID summitOf(UUID delegation) {
        return Delegation.summitOf(delegation);
    }

    /** The summit of a delegate whom the caller may see. */
    public static UUID summitOfDelegate(Caller caller, UUID delegate) {
        return Delegation.visibleTo(caller, Delegate.delegationOf(delegate)).summitId();
    }

    /** The same for a delegate of the caller's own city, whose delegation is held. */
    public static UUID summitOfOwnDelegate(Caller caller, UUID delegate) {
        return Delegation.holdOwn(caller, Delegate.delegationOf(delegate)).summitId();
    }

    /** Holds all confirmed delegations to a summit, so that who comes stays as it is. */
    public static void holdConfirmed(UUID summit) {
        Delegation.find("summitId = ?1 and status = ?2 order by id", summit, DelegationStatus.CONFIRMED)
                .withLock(PESSIMISTIC_WRITE)
                .list();
    }

    /** Holds a delegation that the caller may see, or refuses: it must have been confirmed. */
    public static void requireConfirmed(Caller caller, UUID id) {
        var delegation = Delegation.hold(id);
        if (!delegation.isVisibleTo(caller)) {
            throw Refusal.notFound("delegation");
        }
        if (delegation.status() != DelegationStatus.CONFIRMED) {
            throw Refusal.conflict("DELEGATION_NOT_CONFIRMED", "The delegation has not been confirmed.");
        }
    }
}
