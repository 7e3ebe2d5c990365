package eu.alliance.gateway.subscription;

import static eu.alliance.gateway.exchange.Question.PARAMETERS;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.exchange.Answer;
import eu.alliance.gateway.exchange.Call;
import eu.alliance.gateway.exchange.Intake;
import eu.alliance.gateway.exchange.KeptAnswers;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Guest;
import eu.alliance.gateway.visit.Visit;
import eu.alliance.gateway.webhook.Owner;
import eu.alliance.platform.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhooks} and what lies below. */
@Singleton
class WebhooksDesk implements Desk {

    private static final Logger LOG = Logger.getLogger(WebhooksDesk.class);
    private static final String ROOT = "/v1/webhooks";
    private static final Denial UNAVAILABLE =
            Denial.tryAgain(503, "WEBHOOKS_UNAVAILABLE", "Webhooks can't be served at the moment.", 2);

    /** @param parameters that the query may have */
    private record Operation(Function<Call, Answer> work, Set<String> parameters) {}

    private final Map<String, Map<HttpMethod, Operation>> operations = new LinkedHashMap<>();
    private final Seal seal;
    private final Intake intake;

    WebhooksDesk(Subscribing webhooks, Dispatching deliveries, Seal seal, GatewaySettings settings) {
        this.seal = seal;
        this.intake = new Intake(settings);
        add("", POST, webhooks::create, Set.of());
        add("", GET, webhooks::list, PARAMETERS);
        add("/{id}", GET, webhooks::read, Set.of());
        add("/{id}", DELETE, webhooks::delete, Set.of());
        add("/{id}/secret-rotation", POST, webhooks::rotateSecret, Set.of());
        add("/{id}/activation", POST, webhooks::activate, Set.of());
        add("/{id}/test", POST, deliveries::test, Set.of());
        add("/{id}/redelivery", POST, deliveries::redeliver, Set.of());
        add("/{id}/deliveries", GET, deliveries::list, PARAMETERS);
        add("/{id}/deliveries/{id}", GET, deliveries::read, Set.of());
    }

    private void add(String template, HttpMethod method, Function<Call, Answer> work, Set<String> parameters) {
        operations
                .computeIfAbsent(ROOT + template, _ -> new LinkedHashMap<>())
                .put(method, new Operation(work, parameters));
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of(ROOT, this::serve);
    }

    @Override
    public Map<String, Page> areas() {
        return Map.of(ROOT, this::serve);
    }

    @Override
    public String allowed(String path) {
        return allowed(operations.getOrDefault(template(path), Map.of()));
    }

    private void serve(Visit visit) {
        var template = template(visit.path());
        var methods = operations.get(template);
        var guest = visit.guest();
        if (methods == null) {
            visit.deny(Denial.notFound());
            return;
        }
        visit.goesTo("gateway", template);
        var method = visit.request().method();
        var operation = methods.get(method == HttpMethod.HEAD ? GET : method);
        if (operation == null) {
            visit.deny(Denial.methodNotAllowed(allowed(methods)));
        } else if (guest == null) {
            visit.deny(Denial.tokenNeeded());
        } else if (!seal.isPossible()) {
            visit.deny(UNAVAILABLE);
        } else if (!Intake.takesJson(visit.request().headers().get("Accept"))) {
            visit.deny(Denial.of(406, "NOT_ACCEPTABLE", "Webhooks come as application/json."));
        } else {
            serve(visit, guest, operation);
        }
    }

    private void serve(Visit visit, Guest guest, Operation operation) {
        var owner = Owner.of(guest);
        if (owner.isEmpty()) {
            visit.deny(Denial.of(403, "FORBIDDEN", "Webhooks are for cities and staff."));
            return;
        }
        try {
            var draft = intake.head(visit, guest, owner.get(), operation.parameters());
            intake.body(visit, body -> work(visit, operation, draft.with(body)));
        } catch (Refusal refusal) {
            visit.deny(Denial.of(refusal));
        }
    }

    private static void work(Visit visit, Operation operation, Call call) {
        Thread.ofVirtual().name("webhook-call").start(() -> {
            try {
                var answer = operation.work().apply(call);
                visit.loop().runOnContext(_ -> answer(visit, answer));
            } catch (Refusal refusal) {
                deny(visit, denial(refusal));
            } catch (Database.Unavailable e) {
                LOG.warnf("The webhooks' database can't be asked: %s", String.valueOf(e.getCause()));
                deny(visit, UNAVAILABLE);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Request %s failed in the gateway", visit.id());
                deny(visit, Denial.of(500, "INTERNAL_ERROR", "The gateway failed; quote the request id to support."));
            }
        });
    }

    private static void deny(Visit visit, Denial denial) {
        visit.loop().runOnContext(_ -> visit.deny(denial));
    }

    private static Denial denial(Refusal refusal) {
        var denial = Denial.of(refusal);
        return refusal.reason().equals(KeptAnswers.IN_FLIGHT) ? denial.with("Retry-After", "1") : denial;
    }

    private static void answer(Visit visit, Answer whole) {
        var request = visit.request();
        if (request.response().closed()) {
            return;
        }
        boolean reads = request.method() == GET || request.method() == HttpMethod.HEAD;
        boolean spares = !reads
                && whole.isSparable()
                && Intake.wantsLittle(request.headers().get("Prefer"));
        var answer = spares ? whole.spared() : whole;
        request.response().headers().set("Cache-Control", "private, no-cache");
        put(visit, "Preference-Applied", spares ? "return=minimal" : null);
        put(visit, "Location", answer.location());
        put(visit, "ETag", answer.etag());
        put(visit, "Link", answer.next() == null ? null : "<" + answer.next() + ">; rel=\"next\"");
        put(visit, "Idempotency-Replayed", answer.replayed() ? "true" : null);
        if (reads && Intake.isKnown(request.headers().get("If-None-Match"), answer.etag())) {
            visit.dressed().setStatusCode(304).end();
        } else if (answer.body() == null) {
            visit.dressed().setStatusCode(answer.status()).end();
        } else {
            visit.answer(answer.status(), answer.mediaType(), Buffer.buffer(answer.body()));
        }
    }

    private static void put(Visit visit, String name, @Nullable String value) {
        if (value != null) {
            visit.request().response().headers().set(name, value);
        }
    }

    private static String template(String path) {
        var segments = path.split("/", -1);
        for (int i = 3; i < segments.length; i += 2) {
            segments[i] = "{id}";
        }
        return String.join("/", segments);
    }

    private static String allowed(Map<HttpMethod, Operation> methods) {
        var names = new TreeSet<>(Set.of("OPTIONS"));
        methods.keySet().forEach(each -> names.add(each.name()));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        return String.join(", ", names);
    }
}
