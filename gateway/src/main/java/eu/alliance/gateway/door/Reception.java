package eu.alliance.gateway.door;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.pipe.Pipes;
import eu.alliance.gateway.rate.RateLimits;
import eu.alliance.gateway.token.TokenCheck;
import eu.alliance.gateway.token.Verdict;
import eu.alliance.gateway.upstream.Routes;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Visit;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order in which a request is looked at: manners, token, allowance, way. The first objection ends it. */
@Singleton
class Reception {

    private static final Set<String> UNCOUNTED = Set.of("/healthz", "/readyz");

    private final TokenCheck tokens;
    private final RateLimits limits;
    private final Routes routes;
    private final GatewaySettings.Sizes sizes;
    private final Map<String, Counter> pages = new HashMap<>();
    private final Map<String, Counter> areas = new HashMap<>();

    private record Counter(Desk desk, Desk.Page page) {

        void serve(Visit visit, String route) {
            visit.goesTo("gateway", route);
            if (visit.request().method() == HttpMethod.OPTIONS) {
                visit.answerOptions(desk.allowed(visit.path()));
            } else {
                page.serve(visit);
            }
        }
    }

    Reception(TokenCheck tokens, RateLimits limits, Routes routes, GatewaySettings settings, @All List<Desk> desks) {
        this.tokens = tokens;
        this.limits = limits;
        this.routes = routes;
        this.sizes = settings.sizes();
        desks.forEach(desk -> {
            desk.pages().forEach((path, page) -> pages.put(path, new Counter(desk, page)));
            desk.areas().forEach((path, page) -> areas.put(path + "/", new Counter(desk, page)));
        });
    }

    void receive(Visit visit, Pipes pipes) {
        var objection = Etiquette.objectionTo(visit);
        if (objection != null) {
            visit.deny(objection);
            return;
        }
        var authorization = visit.request().headers().get(AUTHORIZATION);
        if (authorization == null) {
            admit(visit, pipes);
        } else {
            identify(visit, authorization, pipes);
        }
    }

    private void identify(Visit visit, String authorization, Pipes pipes) {
        switch (tokens.check(authorization, visit.arrivedAt())) {
            case Verdict.Verified(var guest) -> {
                visit.isOf(guest);
                admit(visit, pipes);
            }
            case Verdict.Broken(var why) -> denyToken(visit, why);
            case Verdict.UnknownKey _ -> askIssuer(visit, authorization, pipes);
        }
    }

    private void askIssuer(Visit visit, String authorization, Pipes pipes) {
        visit.request().pause();
        Thread.ofVirtual().name("ask-issuer").start(() -> {
            var verdict = tokens.checkAgain(authorization, visit.arrivedAt());
            visit.loop().runOnContext(_ -> {
                visit.request().resume();
                if (verdict instanceof Verdict.UnknownKey) {
                    visit.deny(
                            Denial.tryAgain(503, "ISSUER_UNAVAILABLE", "Tokens can't be verified at the moment.", 5));
                } else {
                    identify(visit, authorization, pipes);
                }
            });
        });
    }

    private void denyToken(Visit visit, String why) {
        var exhausted = limits.countBroken(visit);
        visit.deny(exhausted == null ? Denial.badToken(why) : exhausted);
    }

    private void admit(Visit visit, Pipes pipes) {
        var denial = UNCOUNTED.contains(visit.path()) ? null : limits.count(visit);
        if (denial != null) {
            visit.deny(denial);
            return;
        }
        var page = pages.get(visit.path());
        if (page != null) {
            page.serve(visit, visit.path());
        } else if (!isServedInAnArea(visit)) {
            forward(visit, pipes);
        }
    }

    private boolean isServedInAnArea(Visit visit) {
        for (var area : areas.entrySet()) {
            if (visit.path().startsWith(area.getKey())) {
                area.getValue().serve(visit, area.getKey() + "{}");
                return true;
            }
        }
        return false;
    }

    private void forward(Visit visit, Pipes pipes) {
        var route = routes.find(visit.path());
        if (route == null) {
            visit.deny(routes.areComplete() ? Denial.notFound() : notSeenYet());
            return;
        }
        visit.goesTo(route.service().name(), route.template());
        if (visit.request().method() == HttpMethod.OPTIONS) {
            visit.answerOptions(route.allowed());
            return;
        }
        var exhausted = limits.countDear(visit);
        long most = (takesFiles(visit.path()) ? sizes.file() : sizes.body()).asLongValue();
        if (exhausted != null) {
            visit.deny(exhausted);
        } else if (isLonger(visit.request().headers().get(CONTENT_LENGTH), most)) {
            visit.deny(Denial.tooLarge(most));
        } else {
            pipes.pass(visit, route, most);
        }
    }

    private static boolean takesFiles(String path) {
        return path.startsWith("/v1/files") || path.endsWith("/attachments");
    }

    private static Denial notSeenYet() {
        return Denial.tryAgain(503, "SERVICE_UNAVAILABLE", "A service hasn't been seen since the start.", 2);
    }

    private static boolean isLonger(@Nullable String length, long most) {
        return length != null && (length.length() > 18 || Long.parseLong(length) > most);
    }
}
