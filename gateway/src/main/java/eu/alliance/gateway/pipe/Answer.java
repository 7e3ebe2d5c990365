package eu.alliance.gateway.pipe;

import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;

import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** A service's answer on its way to the caller: whole, or visibly broken off. */
final class Answer {

    private final Passage passage;
    private final HttpClientResponse source;
    private final Visit visit;
    private final HttpServerResponse sink;
    private final @Nullable String length;
    private boolean heldUp;

    Answer(Passage passage, HttpClientResponse source, Visit visit) {
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
            sink.putHeader(CACHE_CONTROL, "private, no-cache");
        }
        if (hasNoBody()) {
            if (length != null && source.statusCode() != 204) {
                sink.putHeader(CONTENT_LENGTH, length);
            }
            source.endHandler(_ -> end());
            return;
        }
        if (length == null) {
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
        if (!sink.headWritten() && length != null && length.equals(Integer.toString(chunk.length()))) {
            end(chunk);
            return;
        }
        if (sink.ended()) {
            return;
        }
        sink.write(chunk);
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
        if (!sink.ended() && !sink.closed()) {
            passage.finish();
            sink.end();
        }
    }

    boolean isHeldUp() {
        return heldUp;
    }
}
