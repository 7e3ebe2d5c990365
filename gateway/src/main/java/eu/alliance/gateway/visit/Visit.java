package eu.alliance.gateway.visit;

import static io.vertx.core.http.HttpHeaders.ACCEPT_LANGUAGE;
import static io.vertx.core.http.HttpHeaders.ALLOW;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONNECTION;
import static io.vertx.core.http.HttpHeaders.CONTENT_LANGUAGE;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;
import static java.util.Objects.requireNonNull;

import eu.alliance.gateway.sender.Sender;
import eu.alliance.platform.edge.RequestId;
import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.Titles;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request at the door and the one answer that it gets. Lives on one event loop. */
public final class Visit {

    private static final long LINGER_MILLIS = 1000;
    private static final long WORTH_DRAINING = 64 * 1024;

    private final HttpServerRequest request;
    private final String id;
    private final Instant arrivedAt;
    private final Context loop = requireNonNull(Vertx.currentContext());
    private final long begun = System.nanoTime();
    private String target = "/";
    private String path = "/";
    private @Nullable Guest guest;
    private Counted counted = Counted.NOT_AT_ALL;
    private String service = "gateway";
    private String route = "none";
    private final House house;
    private final Sender sender;
    private final Set<HttpConnection> leaving;
    private boolean last;
    private boolean over;

    /** @param leaving the loop's connections that no further request is taken from */
    public Visit(HttpServerRequest request, House house, Set<HttpConnection> leaving) {
        this.request = request;
        this.arrivedAt = house.clock().instant();
        this.id = RequestId.of(request.headers().get(RequestId.HEADER));
        this.house = house;
        this.sender = house.proxies().senderOf(request);
        this.leaving = leaving;
        house.ledger().began(this);
        request.response().endHandler(_ -> end());
    }

    /** Turns the visit down; when the answer has begun already, cuts it so that it can't pass for whole. */
    public void deny(Denial denial) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            cut();
            return;
        }
        var language = Titles.negotiate(request.headers().get(ACCEPT_LANGUAGE));
        var problem = denial.problem(path, id, language);
        response.headers().clear();
        response.putHeader(CONTENT_LANGUAGE, language.toLanguageTag()).putHeader(CACHE_CONTROL, "no-store");
        denial.headers().forEach(response::putHeader);
        if (denial.hangsUp() || hasMuchUnread()) {
            hangUpAfterwards();
        }
        answer(denial.status(), Problem.MEDIA_TYPE, Buffer.buffer(Json.bytes(problem)));
    }

    /** Breaks the answer off, so that nobody takes it for whole. */
    public void cut() {
        // a reset would wait for a slow caller to take what has been written
        ((ConnectionBase) request.connection()).channel().close();
        end();
    }

    private void end() {
        if (!over) {
            over = true;
            house.ledger().ended(this);
        }
    }

    /** A whole answer of the gateway's own. */
    public void answer(int status, String mediaType, Buffer body) {
        request.response().putHeader(CONTENT_TYPE, mediaType);
        if (request.method() == HttpMethod.HEAD) {
            request.response().putHeader(CONTENT_LENGTH, Integer.toString(body.length()));
            dressed().setStatusCode(status).end();
        } else {
            dressed().setStatusCode(status).end(body);
        }
        request.resume();
    }

    /** The answer with the headers that every one carries. */
    public HttpServerResponse dressed() {
        var response = request.response();
        var headers = response.headers();
        headers.set(RequestId.HEADER, id);
        if (last) {
            headers.set(CONNECTION, "close");
        }
        house.safety().addTo(headers);
        house.cors().addTo(headers, request.headers());
        if (counted.left() != null) {
            headers.set("RateLimit-Policy", String.valueOf(counted.policy()));
            headers.set("RateLimit", counted.left());
        }
        return response;
    }

    /** What may be done here, for whoever asks that first. */
    public void answerOptions(String allowed) {
        var headers = request.response().headers();
        headers.set(ALLOW, allowed).set(CACHE_CONTROL, "no-store");
        house.cors().addToPreflight(headers, request.headers(), allowed);
        dressed().setStatusCode(204).end();
        request.resume();
    }

    private boolean hasMuchUnread() {
        if (request.isEnded()) {
            return false;
        }
        var length = request.headers().get(CONTENT_LENGTH);
        return request.headers().contains(TRANSFER_ENCODING)
                || (length != null && (length.length() > 9 || Long.parseLong(length) > WORTH_DRAINING));
    }

    // closing at once could destroy the answer on its way while the caller is still sending
    private void hangUpAfterwards() {
        last = true;
        leaving.add(request.connection());
        request.handler(_ -> {});
        loop.owner().setTimer(LINGER_MILLIS, _ -> request.connection().close());
    }

    public void arrivesAt(String path, String target) {
        this.path = path;
        this.target = target;
    }

    public void isOf(Guest guest) {
        this.guest = guest;
    }

    /** By one limit more. */
    public void isCounted(Counted once) {
        counted = counted.and(once);
    }

    /** No other request is to follow on this connection. */
    public void isLast() {
        last = true;
    }

    public void goesTo(String service, String route) {
        this.service = service;
        this.route = route;
    }

    public HttpServerRequest request() {
        return request;
    }

    /** The event loop that everything about this visit happens on. */
    public Context loop() {
        return loop;
    }

    public Sender sender() {
        return sender;
    }

    public String id() {
        return id;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public long nanosSoFar() {
        return System.nanoTime() - begun;
    }

    /** Path and query, as they were checked. */
    public String target() {
        return target;
    }

    public String path() {
        return path;
    }

    public @Nullable Guest guest() {
        return guest;
    }

    public String service() {
        return service;
    }

    /** The path's template, for figures and logs. */
    public String route() {
        return route;
    }
}
