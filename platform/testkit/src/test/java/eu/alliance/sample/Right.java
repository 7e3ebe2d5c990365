package eu.alliance.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Small classes that keep every rule of the house. */
public final class Right {

    private Right() {}

    @Entity
    static class Town {
        private String name = "";

        String name() {
            return name;
        }
    }

    public static class TownResource {

        record View(String name) {}

        private final Clock clock;

        TownResource(Clock clock) {
            this.clock = clock;
        }

        @GET
        @RolesAllowed("reader")
        public List<View> list() {
            return List.of(new View(new Town().name()));
        }

        @POST
        @RolesAllowed("writer")
        @Transactional
        public Instant admit() {
            return Instant.now(clock);
        }
    }
}
