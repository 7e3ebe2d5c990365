package eu.alliance.gateway.token;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.gateway.visit.Guest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an access token says of whoever holds it. One of another type than it should be is an IllegalArgumentException. */
record Claims(JsonNode said) {

    static final Duration LEEWAY = Duration.ofSeconds(5);

    @Nullable String text(String name) {
        var value = said.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name);
        }
        return value.asText();
    }

    private @Nullable Instant time(String name) {
        var value = said.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(name);
        }
        return Instant.ofEpochSecond(value.longValue());
    }

    boolean isFor(String audience) {
        var stated = said.path("aud");
        return stated.isArray()
                ? stated.valueStream().anyMatch(each -> each.asText().equals(audience))
                : stated.asText().equals(audience);
    }

    @Nullable String objectionToTimes(Instant now) {
        var expires = time("exp");
        if (expires == null || !now.isBefore(expires.plus(LEEWAY))) {
            return "It has expired.";
        }
        return isAhead(time("nbf"), now) || isAhead(time("iat"), now) ? "It isn't valid yet." : null;
    }

    private static boolean isAhead(@Nullable Instant time, Instant now) {
        return time != null && now.isBefore(time.minus(LEEWAY));
    }

    /** Of claims that were found to be in order. */
    Guest guest() {
        Set<String> roles = new HashSet<>();
        said.path("realm_access").path("roles").forEach(each -> roles.add(each.asText()));
        var city = text("city_id");
        var client = text("azp");
        return new Guest(
                requireNonNull(text("sub")),
                client == null ? "unknown" : client,
                Set.copyOf(roles),
                city == null ? null : UUID.fromString(city),
                requireNonNull(time("exp")).plus(LEEWAY));
    }
}
