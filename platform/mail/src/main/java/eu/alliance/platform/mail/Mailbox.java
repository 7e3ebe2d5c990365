package eu.alliance.platform.mail;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where a feature leaves what it writes to people: in the transaction of what it tells of. */
@ApplicationScoped
public class Mailbox {

    private final Clock clock;

    Mailbox(Clock clock) {
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    public void post(Message message) {
        new OutgoingMail(message, clock.instant()).persist();
    }

    /** Writes to an address no more; says how many letters waited for it. */
    @Transactional(MANDATORY)
    public int forget(String address) {
        return OutgoingMail.forgetThoseTo(address);
    }

    /** The delivery log of an aggregate, oldest first. */
    @Transactional(MANDATORY)
    public List<Delivery> deliveriesAbout(UUID aggregate) {
        return OutgoingMail.about(aggregate).stream()
                .map(OutgoingMail::delivery)
                .toList();
    }
}
