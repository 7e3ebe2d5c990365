package eu.alliance.practice.harvest;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows this service's own facts: what harvesters are told is what everybody was told. */
@ApplicationScoped
class HarvestInbox implements Inbox {

    /** What is read of a practice. */
    record State(
            UUID id,
            long revision,
            Sensitivity sensitivity,
            PracticeStatus status,
            @Nullable List<String> topics) {

        boolean isOpen() {
            return sensitivity == Sensitivity.PUBLIC
                    && (status == PracticeStatus.PUBLISHED || status == PracticeStatus.ARCHIVED);
        }

        List<String> named() {
            return topics == null ? List.of() : topics;
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("practice.practice");
    }

    @Override
    public void receive(Event event) {
        var told = event.data(State.class);
        HarvestRecord.found(told.id())
                .ifPresentOrElse(
                        record -> record.hear(told.revision(), told.isOpen(), told.named(), event.time()), () -> {
                            if (told.isOpen()) {
                                new HarvestRecord(told.id(), told.revision(), told.named(), event.time()).persist();
                            }
                        });
    }

    @Override
    public void clear() {
        HarvestRecord.deleteAll();
    }
}
