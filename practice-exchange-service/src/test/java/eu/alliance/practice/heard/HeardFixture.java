package eu.alliance.practice.heard;

import eu.alliance.platform.events.Event;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Facts as the other services would have told of them. */
public final class HeardFixture {

    private HeardFixture() {}

    public static void hear(Event event) {
        var inbox = Arc.container().instance(FactInbox.class).get();
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }
}
