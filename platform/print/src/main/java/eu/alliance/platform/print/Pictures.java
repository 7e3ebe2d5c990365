package eu.alliance.platform.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The only place that a paper's resources come from. */
record Pictures(Map<String, byte[]> named) implements FSStreamFactory {

    static final String PROTOCOL = "picture";

    boolean has(@Nullable String uri) {
        return uri != null && uri.startsWith(PROTOCOL + ":") && named.containsKey(name(uri));
    }

    @Override
    public FSStream getUrl(String uri) {
        var picture = has(uri) ? named.get(name(uri)) : null;
        return new Content(picture == null ? new byte[0] : picture);
    }

    private static String name(String uri) {
        return uri.substring(PROTOCOL.length() + 1);
    }

    private record Content(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
