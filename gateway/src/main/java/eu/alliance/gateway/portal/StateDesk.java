package eu.alliance.gateway.portal;

import eu.alliance.gateway.events.EventsDesk;
import eu.alliance.gateway.token.IssuerKeys;
import eu.alliance.gateway.upstream.Upstreams;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Desk;
import eu.alliance.gateway.visit.Json;
import eu.alliance.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the gateway lives, and whether all that it needs is there. */
@Singleton
class StateDesk implements Desk {

    record Check(String name, boolean ready) {}

    record State(String status, List<Check> checks) {}

    private final Upstreams upstreams;
    private final IssuerKeys keys;
    private final EventsDesk events;

    StateDesk(Upstreams upstreams, IssuerKeys keys, EventsDesk events) {
        this.upstreams = upstreams;
        this.keys = keys;
        this.events = events;
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of(
                "/healthz", visit -> answer(visit, new State("ALIVE", List.of())),
                "/readyz", visit -> answer(visit, state()));
    }

    private State state() {
        var checks = new ArrayList<Check>();
        upstreams.all().forEach(each -> checks.add(new Check(each.name(), each.isReady())));
        checks.add(new Check("kafka", events.isReady()));
        checks.add(new Check("keycloak", keys.areKnown()));
        return new State(checks.stream().allMatch(Check::ready) ? "READY" : "NOT_READY", checks);
    }

    private static void answer(Visit visit, State state) {
        var method = visit.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            visit.deny(Denial.methodNotAllowed("GET, HEAD"));
            return;
        }
        boolean ready = !"NOT_READY".equals(state.status());
        visit.request().response().putHeader("Cache-Control", "no-store");
        if (!ready) {
            visit.request().response().putHeader("Retry-After", "2");
        }
        visit.answer(ready ? 200 : 503, "application/json", Buffer.buffer(Json.bytes(state)));
    }
}
