package eu.alliance.gateway.subscription;

import eu.alliance.gateway.address.Addresses;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.events.Chronicle;
import eu.alliance.gateway.exchange.Answer;
import eu.alliance.gateway.exchange.Call;
import eu.alliance.gateway.exchange.KeptAnswers;
import eu.alliance.gateway.exchange.Question;
import eu.alliance.gateway.exchange.Wording;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.gateway.webhook.Ids;
import eu.alliance.gateway.webhook.Webhook;
import eu.alliance.gateway.webhook.WebhookStatus;
import eu.alliance.gateway.webhook.Webhooks;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.EntityTags;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What owners do with their webhooks. */
@Singleton
class Subscribing {

    private static final int MOST_WEBHOOKS = 50;
    private static final int MOST_TYPES = 100;
    private static final Set<String> STATES = Set.of("ACTIVE", "DISABLED");

    /** @param types full event types; none for all that the owner may see */
    record Request(@Nullable String url, @Nullable List<@Nullable String> types, Webhook.@Nullable Payload payload) {}

    private final Database database;
    private final Addresses addresses;
    private final KeptAnswers answers;
    private final Seal seal;
    private final Wording wording;

    Subscribing(Database database, Addresses addresses, KeptAnswers answers, Seal seal, Wording wording) {
        this.database = database;
        this.addresses = addresses;
        this.answers = answers;
        this.seal = seal;
        this.wording = wording;
    }

    Answer create(Call call) {
        var request = wording.read(call, Request.class);
        // looks a name up, which is nothing to hold a transaction for
        var objection = addresses.objectionTo(request.url());
        var payload = request.payload() == null ? Webhook.Payload.FULL : request.payload();
        return database.transaction(connection -> answers.once(connection, call, _ -> {
            var url = request.url();
            if (url == null || objection.isPresent()) {
                throw objection.orElseGet(() -> Refusal.rule("/url", "REQUIRED", "Say where to."));
            }
            var types = types(request);
            if (Webhooks.count(connection, call.owner()) >= MOST_WEBHOOKS) {
                throw Refusal.conflict("TOO_MANY_WEBHOOKS", "An owner has " + MOST_WEBHOOKS + " webhooks at most.");
            }
            var secret = Seal.newSecret();
            var webhook = new Webhook(
                    Ids.at(call.at()),
                    call.owner(),
                    url,
                    types,
                    payload,
                    WebhookStatus.ACTIVE,
                    null,
                    seal.close(secret),
                    null,
                    null,
                    0,
                    call.at(),
                    call.at(),
                    0,
                    null);
            Webhooks.add(connection, webhook);
            var kept = Webhooks.read(connection, call.owner(), webhook.id()).view();
            return wording.single(201, kept.withSecret(secret), kept, "/v1/webhooks/" + webhook.id());
        }));
    }

    private static Set<String> types(Request request) {
        var types = new LinkedHashSet<String>();
        var broken = new ArrayList<Violation>();
        var given = request.types() == null ? List.<@Nullable String>of() : request.types();
        for (int i = 0; i < given.size(); i++) {
            var type = given.get(i);
            if (type == null) {
                throw Refusal.malformed("WRONG_TYPE", "Not what is expected at /types/" + i + ".");
            }
            if (!Chronicle.isType(type)) {
                var detail = "A type is like eu.alliance.registration.city.admitted.v1.";
                broken.add(new Violation("/types/" + i, "INVALID_TYPE", detail));
            }
            types.add(type);
        }
        if (types.size() > MOST_TYPES) {
            broken.add(new Violation("/types", "TOO_MANY", "At most " + MOST_TYPES + " types; none means all."));
        }
        if (!broken.isEmpty()) {
            throw Refusal.rules(broken);
        }
        return types;
    }

    Answer list(Call call) {
        var question = Question.of(call, STATES);
        var after = question.after() == null ? null : question.afterId();
        var rows = database.transaction(
                connection -> Webhooks.list(connection, call.owner(), question.status(), after, question.limit() + 1));
        return wording.page(call, question, rows, each -> each.id().toString(), Webhook::view);
    }

    Answer read(Call call) {
        return database.transaction(connection -> wording.single(
                200, Webhooks.read(connection, call.owner(), call.webhook()).view(), null));
    }

    Answer delete(Call call) {
        return database.transaction(connection -> {
            var webhook = Webhooks.hold(connection, call.owner(), call.webhook());
            EntityTags.require(call.ifMatch(), webhook.revision());
            Webhooks.delete(connection, webhook.id());
            return Answer.EMPTY;
        });
    }

    Answer rotateSecret(Call call) {
        wording.readNothing(call);
        return database.transaction(connection -> answers.once(connection, call, _ -> {
            var webhook = Webhooks.hold(connection, call.owner(), call.webhook());
            var secret = Seal.newSecret();
            Webhooks.rotate(connection, webhook, seal.close(secret), call.at());
            var kept = Webhooks.read(connection, call.owner(), webhook.id()).view();
            return wording.single(200, kept.withSecret(secret), kept, null);
        }));
    }

    Answer activate(Call call) {
        wording.readNothing(call);
        return database.transaction(connection -> answers.once(connection, call, _ -> {
            var webhook = Webhooks.hold(connection, call.owner(), call.webhook());
            webhook.requireMayBecome(WebhookStatus.ACTIVE);
            Webhooks.activate(connection, webhook.id(), call.at());
            return wording.single(
                    200, Webhooks.read(connection, call.owner(), webhook.id()).view(), null);
        }));
    }
}
