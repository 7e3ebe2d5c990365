package eu.alliance.gateway.pipe;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.upstream.Replica;
import eu.alliance.gateway.upstream.Route;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Visit;
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
    private final Route route;
    private final HttpClient client;
    private final UnderWay underWay;
    private final GatewaySettings.Times times;
    private final @Nullable Cargo cargo;
    private @Nullable Replica replica;
    private @Nullable HttpClientRequest upstream;
    private @Nullable Answer answer;
    private int attempts;
    private boolean over;
    private final long begun = System.nanoTime();
    private long lastSign = begun;

    Passage(Visit visit, Route route, HttpClient client, UnderWay underWay, GatewaySettings.Times times, long most) {
        this.visit = visit;
        this.route = route;
        this.client = client;
        this.underWay = underWay;
        this.times = times;
        this.cargo = Cargo.isIn(visit.request()) ? new Cargo(this, visit.request(), most) : null;
    }

    void start() {
        if (!route.enter()) {
            visit.deny(excuse().overloaded());
            return;
        }
        if (cargo != null) {
            visit.request().pause();
        }
        underWay.add(this);
        visit.request().response().closeHandler(_ -> abandon());
        connect();
    }

    private void connect() {
        attempts++;
        var failed = replica;
        leaveReplica();
        var chosen = route.service().enter(failed);
        replica = chosen;
        if (chosen == null) {
            deny(route.service().isOverloaded() ? excuse().overloaded() : excuse().unreachable());
            return;
        }
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
        if (attempts < route.service().size()) {
            connect();
        } else {
            deny(excuse().unreachable());
        }
    }

    private Excuse excuse() {
        return new Excuse(route.service().name());
    }

    private void send(HttpClientRequest request) {
        upstream = request;
        request.exceptionHandler(_ -> {}); // the response's future fails as well
        sign();
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
        if (cargo == null) {
            request.end();
        } else {
            cargo.loadOnto(request);
        }
    }

    private void receive(HttpClientResponse head) {
        if (head.statusCode() < 200 || head.statusCode() > 599) {
            broke();
            return;
        }
        answer = new Answer(this, head, visit, route.allowed());
        answer.pass();
    }

    /** The service hung up or talked nonsense. */
    void broke() {
        if (over) {
            return;
        }
        blame();
        if (answer == null
                && attempts == 1
                && cargo == null
                && SAFE.contains(visit.request().method())) {
            connect();
        } else {
            deny(excuse().brokenAnswer());
        }
    }

    private void blame() {
        if (replica != null) {
            replica.failed();
        }
    }

    private void leaveReplica() {
        if (replica != null) {
            replica.leave();
            replica = null;
        }
    }

    void sign() {
        lastSign = System.nanoTime();
    }

    boolean isOver() {
        return over;
    }

    void finish() {
        if (replica != null) {
            replica.worked();
        }
        end();
        if (cargo != null) {
            cargo.unload();
        }
    }

    void look(long now) {
        if (!allSent() && now - begun > times.body().toNanos()) {
            deny(Excuse.slowCaller());
        } else if (upstream != null
                && isWaitingForService()
                && now - lastSign > times.answer().toNanos()) {
            blame();
            deny(excuse().slow());
        }
    }

    // while the caller is slow to send or to take, the service is not to blame
    private boolean isWaitingForService() {
        return allSent() && (answer == null || !answer.isHeldUp());
    }

    private boolean allSent() {
        return cargo == null || cargo.isSent();
    }

    void deny(Denial denial) {
        stop();
        visit.deny(denial);
    }

    void abandon() {
        if (!over) {
            stop();
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        underWay.remove(this);
        leaveReplica();
        route.leave();
    }

    private void stop() {
        end();
        if (answer != null) {
            answer.drop();
        }
        if (upstream != null) {
            upstream.reset();
        }
    }
}
