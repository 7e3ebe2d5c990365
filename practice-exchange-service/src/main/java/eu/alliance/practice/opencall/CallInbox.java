package eu.alliance.practice.opencall;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Folds funding's facts about calls; each carries the call's whole public state. */
@ApplicationScoped
class CallInbox implements Inbox {

    /** What is read of a call. */
    record State(
            UUID id,
            long revision,
            String status,
            LocalizedText title,
            List<String> topics,
            Deadline deadline,
            Participations eligibility) {}

    @Override
    public Set<String> topics() {
        return Set.of("funding.call");
    }

    @Override
    public void receive(Event event) {
        var told = event.data(State.class);
        KnownCall.of(told.id())
                .ifPresentOrElse(
                        call -> call.hear(told, event.time()), () -> new KnownCall(told, event.time()).persist());
    }

    @Override
    public void clear() {
        KnownCall.deleteAll();
    }
}
