package eu.alliance.gateway.desk;

import static io.vertx.core.http.HttpHeaders.ACCEPT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.ETAG;
import static io.vertx.core.http.HttpHeaders.IF_NONE_MATCH;
import static io.vertx.core.http.HttpHeaders.VARY;

import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A page or file that the gateway holds in memory, plain and compressed. */
public final class Sheet {

    private final String mediaType;
    private final String policy;
    private final Buffer plain;
    private final Buffer compressed;
    private final String etag;

    /** @param policy its Content-Security-Policy */
    public Sheet(String mediaType, String policy, byte[] content) {
        this.mediaType = mediaType;
        this.policy = policy;
        this.plain = Buffer.buffer(content);
        this.compressed = Buffer.buffer(gzip(content));
        this.etag = HexFormat.of().formatHex(sha256(content), 0, 12);
    }

    public void serve(Visit visit) {
        var request = visit.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            visit.deny(Denial.methodNotAllowed("GET, HEAD"));
            return;
        }
        var encodings = request.headers().get(ACCEPT_ENCODING);
        boolean compresses = encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
        var tag = '"' + etag + (compresses ? "-gz\"" : "\"");
        var headers = request.response().headers();
        headers.set(ETAG, tag).set(VARY, "Accept-Encoding").set(CACHE_CONTROL, "no-cache");
        headers.set("Content-Security-Policy", policy);
        var known = request.headers().get(IF_NONE_MATCH);
        if (known != null && (known.equals("*") || known.contains(tag))) {
            visit.dressed().setStatusCode(304).end();
            return;
        }
        if (compresses) {
            headers.set(CONTENT_ENCODING, "gzip");
        }
        visit.answer(200, mediaType, compresses ? compressed : plain);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
