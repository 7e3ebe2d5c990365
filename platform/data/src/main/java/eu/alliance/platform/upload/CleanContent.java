package eu.alliance.platform.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/** Text that is text: UTF-8 without control characters, and no markup that a browser might take for its own. */
final class CleanContent {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype|html|head|body|script|svg|iframe|\\?xml|\\?php)|%PDF-", Pattern.CASE_INSENSITIVE);

    private CleanContent() {}

    static boolean isText(byte[] content) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return !UNFIT.matcher(text).find() && !MARKUP.matcher(text).find();
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
