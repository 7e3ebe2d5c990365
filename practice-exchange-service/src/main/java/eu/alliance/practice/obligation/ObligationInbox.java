package eu.alliance.practice.obligation;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import eu.alliance.platform.value.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears of grants that oblige, and of the practices that answer them. */
@ApplicationScoped
class ObligationInbox implements Inbox {

    /** What is read of a grant. */
    record Told(
            UUID id,
            LocalizedText title,
            List<UUID> cityIds,
            @Nullable Owed obligation,
            @Nullable UUID practiceId) {}

    record Owed(String kind) {}

    @Override
    public Set<String> topics() {
        return Set.of("funding.grant");
    }

    @Override
    public void receive(Event event) {
        var told = event.data(Told.class);
        var known = Obligation.of(told.id());
        if (known.isEmpty()
                && told.obligation() != null
                && told.obligation().kind().equals("PUBLISH_RESULTS")) {
            new Obligation(told, event.time()).persist();
        }
        var result = told.practiceId();
        if (result != null) {
            known.ifPresent(obligation -> obligation.answerWith(result, event.time()));
        }
    }

    @Override
    public void clear() {
        Obligation.deleteAll();
    }
}
