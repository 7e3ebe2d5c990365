package eu.alliance.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** JSON as text: UTF-8 without a byte order mark (RFC 8259, 8.1) that a database and every reader can hold. */
public final class JsonText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** One escape after the other, whole pairs first; in group 1 what nobody can hold. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:"
            + "u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
            + "|u(0000|[dD][89a-fA-F]\\p{XDigit}{2})"
            + "|.)");

    private JsonText() {}

    /**
     * The text of a body, not yet looked at as JSON.
     *
     * @throws Refusal 400 for other encodings, NUL, and halves of surrogate pairs, whatever member they are in
     */
    public static String of(byte[] body) {
        var text = decoded(body);
        if (text.indexOf(0) >= 0 || text.indexOf(BYTE_ORDER_MARK) == 0) {
            throw Refusal.malformed("MALFORMED_JSON", "JSON is UTF-8 without a byte order mark.");
        }
        if (ESCAPE.matcher(text).results().anyMatch(escape -> escape.group(1) != null)) {
            throw Refusal.malformed("MALFORMED_JSON", "NUL or half of a surrogate pair in a text.");
        }
        return text;
    }

    private static String decoded(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw Refusal.malformed("MALFORMED_JSON", "The body is not UTF-8.");
        }
    }
}
