package eu.alliance.gateway.portal;

import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.events.EventsDesk;
import eu.alliance.gateway.token.IssuerKeys;
import eu.alliance.gateway.upstream.Upstreams;
import eu.alliance.gateway.visit.Denial;
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

    private static final String ALL_WELL = "Everything works.";
    private static final String NOT_ALL_WELL = "Something doesn't answer at the moment; the rest works without it.";
    private static final Map<String, String> TASKS = Map.of(
            "registration", "Registration: cities, summits, delegations",
            "practice", "Practice exchange: the library",
            "funding", "Funding: calls, applications, grants",
            "kafka", "Events: the feed and webhooks",
            "keycloak", "Signing in: new tokens");

    record Check(String name, boolean ready) {}

    record State(String status, List<Check> checks) {}

    private final Upstreams upstreams;
    private final IssuerKeys keys;
    private final EventsDesk events;

    private final Frame frame;

    StateDesk(Upstreams upstreams, IssuerKeys keys, EventsDesk events, Frame frame) {
        this.frame = frame;
        this.upstreams = upstreams;
        this.keys = keys;
        this.events = events;
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of(
                "/healthz", visit -> answer(visit, new State("ALIVE", List.of())),
                "/readyz", visit -> answer(visit, state()),
                "/status", this::show);
    }

    private State state() {
        var checks = new ArrayList<Check>();
        upstreams.all().forEach(each -> checks.add(new Check(each.name(), each.isReady())));
        checks.add(new Check("kafka", events.isReady()));
        checks.add(new Check("keycloak", keys.areKnown()));
        return new State(checks.stream().allMatch(Check::ready) ? "READY" : "NOT_READY", checks);
    }

    /** The same for people: always a page, whatever it has to say. */
    private void show(Visit visit) {
        if (isRefused(visit)) {
            return;
        }
        var state = state();
        var rows = new StringBuilder();
        state.checks()
                .forEach(each -> rows.append("| ")
                        .append(TASKS.getOrDefault(each.name(), each.name()))
                        .append(each.ready() ? " | works |\n" : " | **doesn't answer** |\n"));
        var text = Frame.resource("/portal/status.md")
                .replace("{{summary}}", "READY".equals(state.status()) ? ALL_WELL : NOT_ALL_WELL)
                .replace("{{rows}}", rows);
        visit.request().response().putHeader("Cache-Control", "no-store");
        visit.request().response().putHeader("Content-Security-Policy", Frame.STATIC);
        var page = frame.page("/status", "State of the services", "", "<article>" + Markdown.html(text) + "</article>");
        visit.answer(200, Frame.HTML, Buffer.buffer(page));
    }

    private static boolean isRefused(Visit visit) {
        var method = visit.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            return false;
        }
        visit.deny(Denial.methodNotAllowed("GET, HEAD"));
        return true;
    }

    private static void answer(Visit visit, State state) {
        if (isRefused(visit)) {
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
