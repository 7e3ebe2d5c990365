package eu.alliance.gateway.usage;

import eu.alliance.gateway.visit.Guest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that calls, and the city that it calls for: never a person. */
record Client(String name, @Nullable UUID city) {

    static Client of(Guest guest) {
        return new Client(guest.client(), guest.city());
    }
}
