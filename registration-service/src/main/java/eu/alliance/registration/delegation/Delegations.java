package eu.alliance.registration.delegation;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import java.util.UUID;

/** What other features may ask of delegations. */
public final class Delegations {

    private Delegations() {}

    public static UUID summitOf(UUID delegation) {
        return Delegation.summitOf(delegation);
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
