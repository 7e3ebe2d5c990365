package eu.alliance.gateway.pipe;

import static io.vertx.core.http.HttpHeaders.ALLOW;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.ETAG;

import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** A service's answer on its way to the caller: whole, or visibly broken off. */
final class Answer {

    private static final CharSequence CHECKED = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence UNKEPT = HttpHeaders.createOptimized("no-store");

    private final Passage passage;
    private final HttpClientResponse source;
    private final Visit visit;
    private final HttpServerResponse sink;
    private final String allowed;
    private final @Nullable String length;
    private @Nullable Squeeze squeeze;
    private boolean heldUp;

    /** @param allowed methods at this path */
    Answer(Passage passage, HttpClientResponse source, Visit visit, String allowed) {
        this.allowed = allowed;
        this.passage = passage;
        this.source = source;
        this.visit = visit;
        this.sink = visit.request().response();
        this.length = source.headers().get(CONTENT_LENGTH);
    }

    void pass() {
        source.exceptionHandler(_ -> passage.broke());
        HopByHop.copyResponse(source.headers(), sink.headers());
        visit.dressed().setStatusCode(source.statusCode());
        if (visit.guest() != null && !sink.headers().contains(CACHE_CONTROL)) {
            sink.putHeader(CACHE_CONTROL, sink.headers().contains(ETAG) ? CHECKED : UNKEPT);
        }
        if (source.statusCode() == 405 && !sink.headers().contains(ALLOW)) {
            sink.putHeader(ALLOW, allowed);
        }
        if (hasNoBody()) {
            if (length != null && source.statusCode() != 204) {
                sink.putHeader(CONTENT_LENGTH, length);
            }
            source.endHandler(_ -> end());
            return;
        }
        squeeze = source.statusCode() == 206
                ? null
                : Squeeze.fitting(visit.request().headers(), sink.headers(), length);
        if (length == null || squeeze != null) {
            sink.setChunked(true);
        } else {
            sink.putHeader(CONTENT_LENGTH, length);
        }
        source.handler(this::chunk);
        source.endHandler(_ -> end());
    }

    private boolean hasNoBody() {
        return visit.request().method() == HttpMethod.HEAD || source.statusCode() == 204 || source.statusCode() == 304;
    }

    // one write in place of two for the many answers that come in one piece
    private void chunk(Buffer chunk) {
        passage.sign();
        if (squeeze == null
                && !sink.headWritten()
                && length != null
                && length.equals(Integer.toString(chunk.length()))) {
            end(chunk);
            return;
        }
        if (sink.ended() || passage.isOver()) {
            return;
        }
        sink.write(squeeze == null ? chunk : squeeze.squeezed(chunk));
        if (sink.writeQueueFull()) {
            heldUp = true;
            source.pause();
            sink.drainHandler(_ -> {
                heldUp = false;
                passage.sign();
                source.resume();
            });
        }
    }

    private void end(Buffer whole) {
        passage.finish();
        sink.end(whole);
    }

    private void end() {
        if (!sink.ended() && !sink.closed() && !passage.isOver()) {
            passage.finish();
            if (squeeze == null) {
                sink.end();
            } else {
                sink.end(squeeze.rest());
            }
        }
    }

    /** Nothing more will come. */
    void drop() {
        if (squeeze != null) {
            squeeze.rest();
        }
    }

    boolean isHeldUp() {
        return heldUp;
    }
}
