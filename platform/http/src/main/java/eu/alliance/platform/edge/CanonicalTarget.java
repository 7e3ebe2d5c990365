package eu.alliance.platform.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Request targets have one spelling: unreserved characters, no empty or dot segment, nothing encoded in the path, and
 * a query that decodes to clean UTF-8. Whatever else reaches a server could be read in two ways, so nobody reads it.
 */
public final class CanonicalTarget {

    private static final BitSet PLAIN = "/._~-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
            .chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);
    // No repeated group: that would take a stack frame a turn, and targets may be long.
    private static final Pattern NO_QUERY = Pattern.compile("[^!\"$-~]|%(?![0-9A-Fa-f]{2})");

    private CanonicalTarget() {}

    /**
     * What is wrong with a raw request target, if anything.
     *
     * @param target path and query as received, undecoded
     */
    public static Optional<String> objectionTo(String target) {
        int question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        if (!isCanonical(path)) {
            return Optional.of("The path is not in its canonical form.");
        }
        return question < 0 ? Optional.empty() : objectionToQuery(target.substring(question + 1));
    }

    private static boolean isCanonical(String path) {
        return path.startsWith("/")
                && isPlain(path)
                && !path.contains("//")
                && (path.length() == 1 || !path.endsWith("/"))
                && !hasDotSegment(path);
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!PLAIN.get(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }

    private static Optional<String> objectionToQuery(String query) {
        if (NO_QUERY.matcher(query).find()) {
            return Optional.of("The query is not properly encoded.");
        }
        return query.indexOf('%') < 0 || decodesCleanly(query)
                ? Optional.empty()
                : Optional.of("The query does not decode to clean UTF-8 text.");
    }

    private static boolean decodesCleanly(String query) {
        var bytes = ByteBuffer.allocate(query.length());
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(query, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) query.charAt(i));
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return text.chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
