package eu.alliance.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strong tags {@code "revision-digest"}: the digest is of the bytes sent, so that a tag never outlives what it names;
 * the revision is what a write is guarded by, so that a move that merely became possible spoils nobody's edit.
 */
@Singleton
public class EntityTags {

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag of a view as it would be sent now. */
    public String of(Tagged view) {
        try {
            return of(view, json.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tag of a view that is sent as these bytes. */
    public String of(Tagged view, byte[] sent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sent);
            return '"' + Long.toString(view.revision()) + '-' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lets a write pass when {@code If-Match} names the present revision.
     *
     * @throws Refusal 428 without the header, 412 when it is stale or weak
     */
    public static void require(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    Refusal.Kind.PRECONDITION_MISSING, "IF_MATCH_REQUIRED", "Send If-Match with the ETag you read.");
        }
        if (!ifMatch.strip().equals("*")
                && listed(ifMatch).stream().noneMatch(tag -> tag.matches("\"" + revision + "-[0-9a-f]{16}\""))) {
            throw Refusal.of(Refusal.Kind.STALE, "STALE_ETAG", "It has changed since; read it again.");
        }
    }

    /** Whether {@code If-None-Match} names this tag (weak comparison, RFC 9110, 13.1.2). */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || listed(ifNoneMatch).stream().anyMatch(t -> t.equals(tag) || t.equals("W/" + tag)));
    }

    private static List<String> listed(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
