package eu.alliance.platform.inbox;

import eu.alliance.platform.events.Event;
import java.util.Set;

/** A feature that listens. Each event reaches it once in effect, one subject's in order, inside a transaction. */
public interface Inbox {

    /** The topics that it listens to. */
    Set<String> topics();

    /**
     * Has the event's effect. An exception that is not the database's own means that this event can never have one: it
     * is set aside as a dead letter.
     */
    void receive(Event event);

    /**
     * Empties the read model before it is built again from the first event on. Inside a transaction; whatever isn't
     * only a copy of what others published must stay.
     */
    default void clear() {}
}
