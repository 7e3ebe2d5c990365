package eu.alliance.practice.harvest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a harvester asks for and how far it has come; a resumption token is one of these, written down.
 *
 * @param topic code of the set
 * @param lastStamp of the record before
 * @param count how many came before
 */
record Selection(Instant from, Instant until, @Nullable String topic, Instant lastStamp, UUID lastId, int count) {

    static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String MARK = "1";

    static Selection of(Instant from, Instant until, @Nullable String topic) {
        return new Selection(from, until, topic, EVER.minusSeconds(1), NOBODY, 0);
    }

    Selection after(HarvestRecord last, int more) {
        return new Selection(from, until, topic, last.stamp(), last.practiceId(), count + more);
    }

    String token() {
        var written = String.join(
                "|",
                MARK,
                from.toString(),
                until.toString(),
                topic == null ? "" : topic,
                lastStamp.toString(),
                lastId.toString(),
                Integer.toString(count));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8));
    }

    /** What a token says, if it is one of ours. */
    static Optional<Selection> read(String token) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 7 && parts[0].equals(MARK)
                    ? Optional.of(new Selection(
                            Instant.parse(parts[1]),
                            Instant.parse(parts[2]),
                            parts[3].isEmpty() ? null : parts[3],
                            Instant.parse(parts[4]),
                            UUID.fromString(parts[5]),
                            Integer.parseInt(parts[6])))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            return Optional.empty();
        }
    }
}
