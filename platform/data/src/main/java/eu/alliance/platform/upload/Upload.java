package eu.alliance.platform.upload;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.problem.Refusal;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file as it was sent: named and declared, not yet looked into. */
public final class Upload {

    /** The name of the one part of the form. */
    public static final String PART = "file";

    private final String name;
    private final @Nullable String declaredType;
    private final byte[] content;

    private Upload(String name, @Nullable String declaredType, byte[] content) {
        this.name = name;
        this.declaredType = declaredType;
        this.content = content;
    }

    /**
     * The file in a form of one part named {@code file}.
     *
     * @param contentType of the whole form, with its boundary
     * @throws Refusal 400 when it is no such form, 422 when the file or its name is missing
     */
    public static Upload of(String contentType, byte[] form) {
        if (!contentType.contains("boundary=")) {
            throw malformed();
        }
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(form));
        request.headers().set(CONTENT_TYPE, contentType);
        try {
            var decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request, UTF_8);
            try {
                return only(decoder.getBodyHttpDatas(), decoder.currentPartialHttpData());
            } finally {
                decoder.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException _) { // the decoder has many words for what it cannot read
            throw malformed();
        }
    }

    private static Upload only(List<InterfaceHttpData> parts, @Nullable InterfaceHttpData unfinished)
            throws IOException {
        if (unfinished != null) {
            throw malformed();
        }
        if (parts.isEmpty()) {
            throw Refusal.rule("/" + PART, "REQUIRED", "A part named file is needed.");
        }
        if (parts.size() > 1 || !parts.getFirst().getName().equals(PART)) {
            throw Refusal.malformed("UNKNOWN_MEMBER", "One part named file, nothing else.");
        }
        if (!(parts.getFirst() instanceof FileUpload file)) {
            throw Refusal.rule("/" + PART, "FILE_NAME_INVALID", "The part needs a file name.");
        }
        return new Upload(file.getFilename(), file.getContentType(), file.get());
    }

    private static Refusal malformed() {
        return Refusal.malformed("MALFORMED_FORM", "The body is not well-formed multipart/form-data.");
    }

    public String name() {
        return name;
    }

    @Nullable String declaredType() {
        return declaredType;
    }

    public byte[] content() {
        return content;
    }
}
