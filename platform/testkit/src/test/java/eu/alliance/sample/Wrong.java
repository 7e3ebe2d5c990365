package eu.alliance.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Small classes that each break one rule of the house. */
public final class Wrong {

    private Wrong() {}

    @Entity
    static class OpenEntity {
        public int seats;
    }

    static class SilentResource {
        @GET
        public String read() {
            return "";
        }
    }

    static class HiddenResource {
        @GET
        @RolesAllowed("reader")
        String read() {
            return "";
        }
    }

    static class LooseResource {
        @DELETE
        @RolesAllowed("writer")
        public void remove() {}
    }

    static class BareEntityResource {
        @GET
        public OpenEntity read() {
            return new OpenEntity();
        }
    }

    static class ListedEntityResource {
        @GET
        public List<Optional<OpenEntity>> list() {
            return List.of();
        }
    }

    static class WrappedEntityResource {
        record View(List<OpenEntity> inside) {}

        @GET
        public View read() {
            return new View(List.of());
        }
    }

    static class TakenEntityResource {
        @GET
        public void take(OpenEntity body) {}
    }

    static class AsksForNow {
        Instant at() {
            return Instant.now();
        }
    }

    static class AsksForToday {
        LocalDate on() {
            return LocalDate.now(ZoneId.of("UTC"));
        }
    }

    static class AsksForMillis {
        long at() {
            return System.currentTimeMillis();
        }
    }

    static class AsksForId {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static class TownManager {}

    static class TownImpl {}

    interface ITown {}

    static class SpeaksHttp {
        RuntimeException refuse() {
            return new WebApplicationException();
        }
    }

    static class SendsItself {
        @Nullable Producer<String, String> producer;
    }

    static class TakesByField {
        @Inject
        @Nullable Runnable runnable;
    }

    static class TakesConfigByField {
        @ConfigProperty(name = "x")
        String value = "";
    }
}
