package eu.alliance.gateway.subscription;

import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.delivery.Deliveries;
import eu.alliance.gateway.delivery.FanOut;
import eu.alliance.gateway.exchange.Answer;
import eu.alliance.gateway.exchange.Call;
import eu.alliance.gateway.exchange.KeptAnswers;
import eu.alliance.gateway.exchange.Question;
import eu.alliance.gateway.exchange.Wording;
import eu.alliance.gateway.visit.Json;
import eu.alliance.gateway.webhook.Ids;
import eu.alliance.gateway.webhook.Webhook;
import eu.alliance.gateway.webhook.Webhooks;
import eu.alliance.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners see and do of single deliveries. */
@Singleton
class Dispatching {

    static final String TEST = "eu.alliance.gateway.webhook.test.v1";

    private static final Set<String> STATES = Set.of("PENDING", "DELIVERED", "EXHAUSTED");

    record Redelivery(@Nullable UUID deliveryId) {}

    private final Database database;
    private final KeptAnswers answers;
    private final Wording wording;

    Dispatching(Database database, KeptAnswers answers, Wording wording) {
        this.database = database;
        this.answers = answers;
        this.wording = wording;
    }

    Answer list(Call call) {
        var question = Question.of(call, STATES);
        var before = question.after() == null ? null : question.afterNumber();
        return database.transaction(connection -> {
            var webhook = Webhooks.read(connection, call.owner(), call.webhook());
            var rows = Deliveries.list(connection, webhook.id(), question.status(), before, question.limit() + 1);
            return wording.page(call, question, rows, each -> Long.toString(each.seq()), each -> each);
        });
    }

    Answer read(Call call) {
        return database.transaction(connection -> {
            var webhook = Webhooks.read(connection, call.owner(), call.webhook());
            var delivery = Deliveries.find(connection, webhook.id(), call.delivery())
                    .orElseThrow(() -> Refusal.notFound("delivery"));
            return wording.single(200, delivery, null);
        });
    }

    Answer redeliver(Call call) {
        var id = wording.read(call, Redelivery.class).deliveryId();
        return database.transaction(connection -> answers.once(connection, call, _ -> {
            if (id == null) {
                throw Refusal.rule("/deliveryId", "REQUIRED", "Say which delivery.");
            }
            var webhook = Webhooks.hold(connection, call.owner(), call.webhook());
            webhook.requireActive("redelivery");
            if (Deliveries.find(connection, webhook.id(), id).isEmpty()) {
                throw Refusal.rule("/deliveryId", "UNKNOWN_DELIVERY", "This webhook has no such delivery.");
            }
            Deliveries.again(connection, id, call.at());
            return onItsWay(connection, webhook, id);
        }));
    }

    Answer test(Call call) {
        wording.readNothing(call);
        return database.transaction(connection -> answers.once(connection, call, _ -> {
            var webhook = Webhooks.hold(connection, call.owner(), call.webhook());
            webhook.requireActive("test");
            var id = Deliveries.add(connection, webhook.id(), testMessage(webhook, call), call.at());
            return onItsWay(connection, webhook, id);
        }));
    }

    private Answer onItsWay(Connection connection, Webhook webhook, UUID id) throws SQLException {
        var delivery = Deliveries.find(connection, webhook.id(), id).orElseThrow(() -> Refusal.notFound("delivery"));
        return wording.single(202, delivery, "/v1/webhooks/" + webhook.id() + "/deliveries/" + id);
    }

    private static Deliveries.Message testMessage(Webhook webhook, Call call) {
        var id = Ids.at(call.at()).toString();
        var event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", id)
                .put("source", "/gateway")
                .put("type", TEST)
                .put("subject", webhook.id().toString())
                .put("time", call.at().toString())
                .put("datacontenttype", "application/json")
                .put("visibility", "owner");
        event.putObject("data").put("webhookId", webhook.id().toString());
        return new Deliveries.Message(id, TEST, webhook.id().toString(), FanOut.written(webhook.payload(), event));
    }
}
