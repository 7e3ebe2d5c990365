package eu.alliance.funding.grant;

import eu.alliance.funding.funds.MoneyFreed;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** What follows from a grant's moves beyond the grant itself. */
@ApplicationScoped
public class GrantMoves {

    private final Outbox outbox;
    private final Event<MoneyFreed> freed;

    GrantMoves(Outbox outbox, Event<MoneyFreed> freed) {
        this.outbox = outbox;
        this.freed = freed;
    }

    public void tell(DomainEvent event) {
        outbox.record(event);
    }

    /** Has others see to money that is free again; the grant's call is held. */
    public void free(Grant grant, Instant now) {
        grant.flush();
        freed.fire(new MoneyFreed(grant.callId(), now));
    }
}
