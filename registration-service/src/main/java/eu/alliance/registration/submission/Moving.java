package eu.alliance.registration.submission;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationEvent;
import eu.alliance.registration.delegation.DelegationView;
import eu.alliance.registration.summit.Summit;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Makes a move of a delegation that is held, with all that follows: its fact, its step in the history, and a notice. */
@Singleton
class Moving {

    /** A move of a delegation with so many people in it. */
    interface Move {
        DelegationEvent of(Delegation delegation, int delegates, Instant now);
    }

    private final Outbox outbox;
    private final DelegationNotices notices;
    private final Caller caller;

    Moving(Outbox outbox, DelegationNotices notices, Caller caller) {
        this.outbox = outbox;
        this.notices = notices;
        this.caller = caller;
    }

    DelegationView make(Move move, Delegation delegation, Summit summit, Instant now) {
        var event = move.of(delegation, Delegate.countOf(delegation.id()), now);
        outbox.record(event);
        new DelegationStep(delegation, caller.subject(), now).persist();
        notices.tell(event, delegation, summit);
        return DelegationView.of(delegation, summit, caller, now);
    }
}
