package eu.alliance.platform.note;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class NoteInbox implements Inbox {

    record Fact(UUID noteId, String title, long revision) {}

    @Override
    public Set<String> topics() {
        return Set.of("note.note");
    }

    @Override
    public void receive(Event event) {
        var fact = event.data(Fact.class);
        var noted = Noted.<Noted>findByIdOptional(fact.noteId()).orElseGet(() -> {
            var fresh = new Noted(fact.noteId());
            fresh.persist();
            return fresh;
        });
        noted.hear(fact.title(), fact.revision());
    }

    @Override
    public void clear() {
        Noted.deleteAll();
    }
}
