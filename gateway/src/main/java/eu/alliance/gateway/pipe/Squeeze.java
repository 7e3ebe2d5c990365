package eu.alliance.gateway.pipe;

import static io.vertx.core.http.HttpHeaders.ACCEPT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.VARY;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses an answer as it passes: text of some length, for callers who take gzip. */
final class Squeeze {

    private static final int WORTH_IT = 1024;
    private static final Pattern TEXT =
            Pattern.compile("(text/(?!event-stream).*|application/([a-z0-9.-]+\\+)?(json|xml)\\b.*|image/svg\\+xml.*)");
    private static final Pattern GZIP = Pattern.compile("(?i)(.*,)?\\s*gzip\\s*(;\\s*q=(1|0\\.0*[1-9]).*)?(,.*)?");

    private final ByteArrayOutputStream squeezed = new ByteArrayOutputStream(512);
    private final GZIPOutputStream gzip;

    private Squeeze() {
        try {
            gzip = new GZIPOutputStream(squeezed, 512, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says so in the answer's headers, or is null when this answer is better left as it is. */
    static @Nullable Squeeze fitting(MultiMap request, MultiMap answer, @Nullable String length) {
        var accepted = request.get(ACCEPT_ENCODING);
        if (accepted == null || !isText(answer) || isShort(length)) {
            return null;
        }
        answer.add(VARY, ACCEPT_ENCODING);
        if (!GZIP.matcher(accepted).matches()) {
            return null;
        }
        answer.set(CONTENT_ENCODING, "gzip");
        return new Squeeze();
    }

    private static boolean isText(MultiMap answer) {
        var type = answer.get(CONTENT_TYPE);
        var cached = answer.get(CACHE_CONTROL);
        return type != null
                && TEXT.matcher(type).matches()
                && !answer.contains(CONTENT_ENCODING)
                && (cached == null || !cached.contains("no-transform"));
    }

    private static boolean isShort(@Nullable String length) {
        return length != null && length.length() < 5 && Integer.parseInt(length) < WORTH_IT;
    }

    Buffer squeezed(Buffer chunk) {
        try {
            gzip.write(chunk.getBytes());
            gzip.flush();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Buffer rest() {
        try {
            gzip.close();
            return taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Buffer taken() {
        var taken = Buffer.buffer(squeezed.toByteArray());
        squeezed.reset();
        return taken;
    }
}
