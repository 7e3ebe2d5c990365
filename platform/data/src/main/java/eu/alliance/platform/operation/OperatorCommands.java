package eu.alliance.platform.operation;

import eu.alliance.platform.inbox.ReadModels;
import eu.alliance.platform.outbox.Outbox;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * {@code POST /q/outbox/republish?since=…&until=…} sends events again that became true in that time (until is optional
 * and excluded); {@code POST /q/read-models/rebuild} learns what others published anew.
 */
@Singleton
class OperatorCommands {

    private static final Logger LOG = Logger.getLogger(OperatorCommands.class);

    private final Outbox outbox;
    private final ReadModels models;

    OperatorCommands(Outbox outbox, ReadModels models) {
        this.outbox = outbox;
        this.models = models;
    }

    void register(@Observes ManagementInterface management) {
        var router = management.router();
        router.post("/q/outbox/republish").blockingHandler(exchange -> answer(exchange, this::republish));
        router.post("/q/read-models/rebuild").blockingHandler(exchange -> answer(exchange, this::rebuild));
    }

    private JsonObject republish(RoutingContext exchange) {
        var since = exchange.request().getParam("since");
        var until = exchange.request().getParam("until");
        if (since == null) {
            throw new IllegalArgumentException("since is missing: an instant such as 2027-03-15T16:00:00Z");
        }
        var end = until == null ? Instant.parse("9999-12-31T00:00:00Z") : Instant.parse(until);
        return JsonObject.of("republished", outbox.republish(Instant.parse(since), end));
    }

    private JsonObject rebuild(RoutingContext exchange) {
        return JsonObject.of("generation", models.rebuild());
    }

    private static void answer(RoutingContext exchange, Function<RoutingContext, JsonObject> command) {
        try {
            var result = command.apply(exchange);
            LOG.infof("Operator command %s: %s", exchange.request().uri(), result);
            exchange.json(result);
        } catch (IllegalArgumentException | DateTimeException e) {
            exchange.response().setStatusCode(400);
            exchange.json(JsonObject.of("error", String.valueOf(e.getMessage())));
        }
    }
}
