package eu.alliance.gateway.pipe;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.upstream.Route;
import eu.alliance.gateway.visit.Visit;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;

/** One event loop's connections to the upstreams. */
public final class Pipes {

    private final HttpClient client;
    private final UnderWay underWay;
    private final GatewaySettings settings;

    public Pipes(Vertx vertx, GatewaySettings settings) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.times().connect().toMillis())
                        .setMaxHeaderSize((int) settings.sizes().headers().asLongValue() * 2)
                        .setTracingPolicy(TracingPolicy.IGNORE)
                        .setKeepAliveTimeout(30),
                new PoolOptions().setHttp1MaxSize(settings.placesPerReplica()));
        this.underWay = new UnderWay(vertx);
        this.settings = settings;
    }

    /**
     * Hands a visit through.
     *
     * @param largestBody in bytes
     */
    public void pass(Visit visit, Route route, long largestBody) {
        new Passage(visit, route, client, underWay, settings.times(), largestBody).start();
    }
}
