package eu.alliance.funding.matching;

import eu.alliance.funding.city.KnownCity;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Matching serves the members of the alliance. */
@ApplicationScoped
class Members {

    private final Caller caller;

    Members(Caller caller) {
        this.caller = caller;
    }

    /** The member city that calls. */
    KnownCity current() {
        return caller.city()
                .flatMap(KnownCity::of)
                .filter(KnownCity::isMember)
                .orElseThrow(() -> Refusal.forbidden("MEMBERS_ONLY", "Only members of the alliance are matched."));
    }
}
