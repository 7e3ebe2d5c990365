package eu.alliance.gateway.pipe;

import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.EXPECT;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;

import eu.alliance.gateway.visit.Denial;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request on its way to a service, no faster than the service takes it and no longer than it may be. */
final class Cargo {

    private final Passage passage;
    private final HttpServerRequest source;
    private final long most;
    private long received;
    private boolean sent;

    /** @param most bytes */
    Cargo(Passage passage, HttpServerRequest source, long most) {
        this.passage = passage;
        this.source = source;
        this.most = most;
    }

    static boolean isIn(HttpServerRequest request) {
        var headers = request.headers();
        return headers.contains(TRANSFER_ENCODING)
                || (headers.contains(CONTENT_LENGTH) && !"0".equals(headers.get(CONTENT_LENGTH)));
    }

    void loadOnto(HttpClientRequest target) {
        var length = source.headers().get(CONTENT_LENGTH);
        if (length == null) {
            target.setChunked(true);
        } else {
            target.putHeader(CONTENT_LENGTH, length);
        }
        if (source.headers().contains(EXPECT)) {
            source.response().writeContinue();
        }
        source.handler(chunk -> send(target, chunk));
        source.endHandler(_ -> {
            sent = true;
            passage.sign();
            if (!passage.isOver()) {
                target.end();
            }
        });
        source.exceptionHandler(_ -> passage.abandon());
        source.resume();
    }

    private void send(HttpClientRequest target, Buffer chunk) {
        received += chunk.length();
        passage.sign();
        if (passage.isOver()) {
            return;
        }
        if (received > most) {
            passage.deny(Denial.tooLarge(most));
            return;
        }
        target.write(chunk);
        if (target.writeQueueFull()) {
            source.pause();
            target.drainHandler(_ -> source.resume());
        }
    }

    /** What still comes after an answer was given is thrown away. */
    void unload() {
        if (!sent) {
            source.handler(_ -> {}).resume();
        }
    }

    boolean isSent() {
        return sent;
    }
}
