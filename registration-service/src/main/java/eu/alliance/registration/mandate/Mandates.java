package eu.alliance.registration.mandate;

import eu.alliance.registration.delegation.Delegation;
import java.time.LocalDate;
import java.util.UUID;

/** What other features may ask of mandates. */
public final class Mandates {

    private Mandates() {}

    /** Whether a mandate is this city's and lets its holder sign on a day. */
    public static boolean letSign(UUID mandate, UUID city, LocalDate day) {
        return Mandate.<Mandate>findByIdOptional(mandate)
                .filter(found -> Delegation.count("id = ?1 and cityId = ?2", found.delegationId(), city) == 1)
                .map(Mandate::grant)
                .filter(grant -> grant.covers(grant.delegateId(), Mandate.Scope.SIGN, day))
                .isPresent();
    }
}
