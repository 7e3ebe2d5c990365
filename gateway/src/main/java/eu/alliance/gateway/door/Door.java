package eu.alliance.gateway.door;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.pipe.Pipes;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.House;
import eu.alliance.gateway.visit.Visit;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.tracing.TracingPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The server on one event loop. */
final class Door extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int ANY_PORT = -1;
    private static final long FIRST_REQUEST_MILLIS = 10_000;

    private final Reception reception;
    private final GatewaySettings settings;
    private final House house;
    private final BooleanSupplier closing;
    private final Map<HttpConnection, Long> silent = new HashMap<>();
    private final Set<HttpConnection> leaving = new HashSet<>();
    private Pipes pipes;
    private volatile int port;

    @SuppressWarnings("NullAway.Init") // the pipes need the event loop, which start() is the first to know
    Door(Reception reception, GatewaySettings settings, House house, BooleanSupplier closing) {
        this.reception = reception;
        this.settings = settings;
        this.house = house;
        this.closing = closing;
    }

    @Override
    public void start(Promise<Void> started) {
        pipes = new Pipes(vertx, settings);
        vertx.createHttpServer(options())
                .connectionHandler(this::expectRequest)
                .requestHandler(this::handle)
                .invalidRequestHandler(this::refuse)
                .listen()
                .onSuccess(opened -> port = opened.actualPort())
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private HttpServerOptions options() {
        var options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port() == 0 ? ANY_PORT : settings.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize((int) settings.sizes().headers().asLongValue())
                .setMaxInitialLineLength((int) settings.sizes().target().asLongValue())
                .setIdleTimeout((int) settings.times().idle().toSeconds())
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setTcpNoDelay(true);
        settings.tls().certificate().ifPresent(_ -> {
            var certificate = new Certificate(vertx, settings.tls());
            certificate.showOn(options);
            vertx.setPeriodic(settings.times().look().toMillis(), _ -> certificate.renew());
        });
        return options;
    }

    int port() {
        return port;
    }

    // whoever connects and says nothing, or one byte at a time, is not waited for
    private void expectRequest(HttpConnection connection) {
        long timer = vertx.setTimer(FIRST_REQUEST_MILLIS, _ -> {
            silent.remove(connection);
            connection.close();
        });
        silent.put(connection, timer);
        connection.closeHandler(_ -> {
            hasSpoken(connection);
            leaving.remove(connection);
        });
    }

    private void hasSpoken(HttpConnection connection) {
        var timer = silent.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    private Visit visit(HttpServerRequest request) {
        if (!silent.isEmpty()) {
            hasSpoken(request.connection());
        }
        var visit = new Visit(request, house, leaving);
        if (closing.getAsBoolean()) {
            visit.isLast();
        }
        return visit;
    }

    private void handle(HttpServerRequest request) {
        if (leaving.contains(request.connection())) {
            return;
        }
        var visit = visit(request);
        try {
            reception.receive(visit, pipes);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Request %s failed in the gateway", visit.id());
            visit.deny(Denial.of(500, "INTERNAL_ERROR", "The gateway failed; quote the request id to support."));
        }
    }

    private void refuse(HttpServerRequest request) {
        var denial = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> Denial.of(414, "TARGET_TOO_LONG", "The request line is too long.");
            case TooLongHttpHeaderException _ -> Denial.of(431, "HEADERS_TOO_LARGE", "The headers are too large.");
            default -> Denial.malformed("MALFORMED_REQUEST", "This is not well-formed HTTP.");
        };
        visit(request).deny(denial.hangingUp());
    }
}
