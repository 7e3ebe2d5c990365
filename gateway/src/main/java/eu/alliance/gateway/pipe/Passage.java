package eu.alliance.gateway.pipe;

import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.EXPECT;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.upstream.Replica;
import eu.alliance.gateway.upstream.Upstream;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request on its way through to a service, and the answer on its way back. Lives on one event loop. */
final class Passage {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Visit visit;
    private final Upstream service;
    private final HttpClient client;
    private final UnderWay underWay;
    private final GatewaySettings.Times times;
    private final long largestBody;
    private final boolean hasBody;
    private @Nullable Replica replica;
    private @Nullable HttpClientRequest upstream;
    private @Nullable Answer answer;
    private int attempts;
    private long received;
    private boolean bodyEnded;
    private boolean over;
    private final long begun = System.nanoTime();
    private long lastSign = begun;

    Passage(
            Visit visit,
            Upstream service,
            HttpClient client,
            UnderWay underWay,
            GatewaySettings.Times times,
            long largestBody) {
        this.visit = visit;
        this.service = service;
        this.client = client;
        this.underWay = underWay;
        this.times = times;
        this.largestBody = largestBody;
        var headers = visit.request().headers();
        this.hasBody = headers.contains(TRANSFER_ENCODING)
                || (headers.contains(CONTENT_LENGTH) && !"0".equals(headers.get(CONTENT_LENGTH)));
        this.bodyEnded = !hasBody;
    }

    void start() {
        if (hasBody) {
            visit.request().pause();
        }
        underWay.add(this);
        visit.request().response().closeHandler(_ -> abandon());
        connect();
    }

    private void connect() {
        attempts++;
        var chosen = service.next(replica);
        replica = chosen;
        var options = new RequestOptions()
                .setHost(chosen.host())
                .setPort(chosen.port())
                .setMethod(visit.request().method())
                .setURI(visit.target());
        client.request(options).onComplete(connection -> {
            if (over) {
                if (connection.succeeded()) {
                    connection.result().reset();
                }
            } else if (connection.succeeded()) {
                send(connection.result());
            } else {
                chosen.wasUnreachable();
                couldNotConnect();
            }
        });
    }

    // nothing has been sent yet, so another replica may be tried whatever the method
    private void couldNotConnect() {
        if (attempts < service.size()) {
            connect();
        } else {
            deny(Denial.tryAgain(
                    503, "SERVICE_UNAVAILABLE", "The " + service.name() + " service can't be reached.", 2));
        }
    }

    private void send(HttpClientRequest request) {
        upstream = request;
        request.exceptionHandler(_ -> {}); // the response's future fails as well
        lastSign = System.nanoTime();
        var headers = request.headers();
        HopByHop.copyRequest(visit.request().headers(), headers);
        Provenance.write(visit, headers);
        request.response().onComplete(head -> {
            if (over) {
                return;
            }
            if (head.succeeded()) {
                receive(head.result());
            } else {
                broke();
            }
        });
        if (hasBody) {
            sendBody(request);
        } else {
            request.end();
        }
    }

    private void sendBody(HttpClientRequest request) {
        var source = visit.request();
        var length = source.headers().get(CONTENT_LENGTH);
        if (length == null) {
            request.setChunked(true);
        } else {
            request.putHeader(CONTENT_LENGTH, length);
        }
        if (source.headers().contains(EXPECT)) {
            source.response().writeContinue();
        }
        source.handler(chunk -> sendChunk(request, chunk));
        source.endHandler(_ -> {
            bodyEnded = true;
            lastSign = System.nanoTime();
            if (!over) {
                request.end();
            }
        });
        source.exceptionHandler(_ -> abandon());
        source.resume();
    }

    private void sendChunk(HttpClientRequest request, Buffer chunk) {
        received += chunk.length();
        lastSign = System.nanoTime();
        if (over) {
            return;
        }
        if (received > largestBody) {
            deny(Denial.tooLarge(largestBody));
            return;
        }
        request.write(chunk);
        if (request.writeQueueFull()) {
            visit.request().pause();
            request.drainHandler(_ -> visit.request().resume());
        }
    }

    private void receive(HttpClientResponse head) {
        if (head.statusCode() < 200 || head.statusCode() > 599) {
            broke();
            return;
        }
        answer = new Answer(this, head, visit);
        answer.pass();
    }

    /** The service hung up or talked nonsense. */
    void broke() {
        if (over) {
            return;
        }
        boolean nothingSaid = answer == null && received == 0;
        if (nothingSaid
                && attempts == 1
                && !hasBody
                && SAFE.contains(visit.request().method())) {
            connect();
        } else {
            deny(Denial.tryAgain(502, "BAD_ANSWER", "The " + service.name() + " service didn't answer properly.", 2));
        }
    }

    void sign() {
        lastSign = System.nanoTime();
    }

    void finish() {
        over = true;
        underWay.remove(this);
        if (!bodyEnded) {
            visit.request().handler(_ -> {}).resume();
        }
    }

    void look(long now) {
        if (!bodyEnded && now - begun > times.body().toNanos()) {
            deny(Denial.of(408, "BODY_TIMEOUT", "The body didn't arrive in time.")
                    .hangingUp());
        } else if (upstream != null
                && isWaitingForService()
                && now - lastSign > times.answer().toNanos()) {
            deny(Denial.tryAgain(504, "SERVICE_TIMEOUT", "The " + service.name() + " service took too long.", 5));
        }
    }

    // while the caller is slow to send or to take, the service is not to blame
    private boolean isWaitingForService() {
        return bodyEnded && (answer == null || !answer.isHeldUp());
    }

    private void deny(Denial denial) {
        stop();
        visit.deny(denial);
    }

    private void abandon() {
        if (!over) {
            stop();
        }
    }

    private void stop() {
        over = true;
        underWay.remove(this);
        if (upstream != null) {
            upstream.reset();
        }
    }
}
