package eu.alliance.platform.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import eu.alliance.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A moment as people agree on it: local time and region, with the instant that the two mean.
 *
 * @param local wall-clock time, seconds optional; in a clock-change gap or overlap refused (422)
 * @param zone IANA region such as Europe/Brussels; neither an offset nor an abbreviation (422)
 * @param instant computed; when sent along it must be the computed one (422)
 */
@Schema(name = "Deadline", description = "Local time and IANA region; the server adds the instant.")
public record Deadline(
        @Schema(
                required = true,
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "",
                pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
                examples = "2027-03-15T17:00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDateTime local,

        @Schema(required = true, examples = "Europe/Brussels")
        String zone,

        @Schema(examples = "2027-03-15T16:00:00Z") @Nullable Instant instant) {

    @JsonCreator
    public Deadline {
        if (local == null) {
            throw Refusal.rule("/local", "REQUIRED", "A local time is missing.");
        }
        if (zone == null) {
            throw Refusal.rule("/zone", "REQUIRED", "A zone is missing.");
        }
        if (local.getYear() < 1900 || local.getYear() > 9998 || local.getNano() != 0) {
            throw Refusal.rule("/local", "INVALID_LOCAL_TIME", "A time to the second between 1900 and 9998.");
        }
        var computed = instantOf(local, zone);
        if (instant != null && !instant.equals(computed)) {
            throw Refusal.rule("/instant", "INSTANT_MISMATCH", "Local time and zone mean " + computed + ".");
        }
        instant = computed;
    }

    public static Deadline of(LocalDateTime local, String zone) {
        return new Deadline(local, zone, null);
    }

    /** The moment after which it is too late; the moment itself is in time. */
    public Instant moment() {
        return instantOf(local, zone);
    }

    public boolean hasPassedAt(Instant now) {
        return now.isAfter(moment());
    }

    private static Instant instantOf(LocalDateTime local, String zone) {
        if (!Region.Check.isRegion(zone)) {
            throw Refusal.rule("/zone", "INVALID_ZONE", "An IANA region such as Europe/Brussels.");
        }
        var rules = ZoneId.of(zone).getRules();
        return switch (rules.getValidOffsets(local).size()) {
            case 0 -> throw Refusal.rule("/local", "NONEXISTENT_LOCAL_TIME", "Clocks skip this time in " + zone + ".");
            case 1 -> local.toInstant(rules.getOffset(local));
            default -> throw Refusal.rule("/local", "AMBIGUOUS_LOCAL_TIME", "This time comes twice in " + zone + ".");
        };
    }
}
