package eu.alliance.gateway.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The cities that are members at present: what is left when all that happened to cities is read in order. */
@Singleton
public class Members {

    public static final String TOPIC = "registration.city";

    private final Set<UUID> members = ConcurrentHashMap.newKeySet();

    public void heard(JsonNode city) {
        if (!city.path("id").isTextual() || !city.path("status").isTextual()) {
            return;
        }
        try {
            var id = UUID.fromString(city.path("id").asText());
            if ("MEMBER".equals(city.path("status").asText())) {
                members.add(id);
            } else {
                members.remove(id);
            }
        } catch (IllegalArgumentException _) {
            // a record that names no city changes none
        }
    }

    boolean include(UUID city) {
        return members.contains(city);
    }
}
