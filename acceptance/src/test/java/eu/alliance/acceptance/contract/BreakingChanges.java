package eu.alliance.acceptance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a newer OpenAPI document takes away from those who rely on the one that was agreed; additions are no such thing. */
public final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode agreed;
    private final JsonNode served;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode agreed, JsonNode served) {
        this.agreed = agreed;
        this.served = served;
    }

    /** Each in a sentence that names the operation and the place in it. */
    public static List<String> between(JsonNode agreed, JsonNode served) {
        var changes = new BreakingChanges(agreed, served);
        agreed.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        changes.compare(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                each.getValue(),
                                served.path("paths").path(path.getKey()).path(each.getKey()));
                    }
                }));
        return List.copyOf(changes.found);
    }

    private void compare(String operation, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(operation + " is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            found.add(operation + " is no longer called "
                    + before.path("operationId").asText());
        }
        compareParameters(operation, before.path("parameters"), after.path("parameters"));
        compareBodies(operation, before.path("requestBody"), after.path("requestBody"));
        compareAnswers(operation, before.path("responses"), after.path("responses"));
        compareRoles(operation, before.path("security"), after.path("security"));
    }

    private void compareParameters(String operation, JsonNode before, JsonNode after) {
        for (var each : before) {
            var parameter = Schemas.resolved(agreed, each);
            var name = operation + " " + parameter.path("name").asText();
            var now = named(parameter, after);
            if (now == null) {
                found.add(name + " is gone");
            } else {
                input(name, parameter.path("schema"), now.path("schema"));
                if (now.path("required").asBoolean()
                        && !parameter.path("required").asBoolean()) {
                    found.add(name + " is needed now");
                }
            }
        }
        for (var each : after) {
            var parameter = Schemas.resolved(served, each);
            if (parameter.path("required").asBoolean()
                    && before.valueStream().noneMatch(old -> isSame(parameter, old))) {
                found.add(operation + " " + parameter.path("name").asText() + " is new and needed");
            }
        }
    }

    private @Nullable JsonNode named(JsonNode parameter, JsonNode after) {
        return after.valueStream()
                .map(each -> Schemas.resolved(served, each))
                .filter(each -> each.path("name").equals(parameter.path("name"))
                        && each.path("in").equals(parameter.path("in")))
                .findFirst()
                .orElse(null);
    }

    private boolean isSame(JsonNode parameter, JsonNode old) {
        var before = Schemas.resolved(agreed, old);
        return before.path("name").equals(parameter.path("name"))
                && before.path("in").equals(parameter.path("in"));
    }

    private void compareBodies(String operation, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(operation + " needs a body now");
        }
        before.path("content").properties().forEach(each -> {
            var now = after.path("content").path(each.getKey());
            if (now.isMissingNode()) {
                found.add(operation + " takes no " + each.getKey() + " any more");
            } else {
                input(operation + " body", each.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private void compareAnswers(String operation, JsonNode before, JsonNode after) {
        before.properties().forEach(each -> {
            if (!each.getKey().startsWith("2")) {
                return;
            }
            var answer = Schemas.resolved(served, after.path(each.getKey()));
            if (answer.isMissingNode()) {
                found.add(operation + " isn't answered with " + each.getKey() + " any more");
                return;
            }
            Schemas.resolved(agreed, each.getValue())
                    .path("content")
                    .properties()
                    .forEach(media -> {
                        var now = answer.path("content").path(media.getKey());
                        if (now.isMissingNode()) {
                            found.add(operation + " doesn't answer as " + media.getKey() + " any more");
                        } else {
                            var schemas = new Schemas(agreed, served, Schemas.Way.OUT, found);
                            schemas.compare(
                                    operation + " " + each.getKey(),
                                    media.getValue().path("schema"),
                                    now.path("schema"));
                        }
                    });
        });
    }

    private void compareRoles(String operation, JsonNode before, JsonNode after) {
        boolean wasForEveryone = before.valueStream().anyMatch(JsonNode::isEmpty);
        if (wasForEveryone && after.valueStream().noneMatch(JsonNode::isEmpty)) {
            found.add(operation + " needs a token now");
        }
        var now = roles(after);
        if (now.isEmpty()) {
            return;
        }
        if (roles(before).isEmpty() && !wasForEveryone) {
            found.add(operation + " needs a role now: " + now);
        }
        roles(before).stream()
                .filter(role -> !now.contains(role))
                .forEach(role -> found.add(operation + " is no longer for " + role));
    }

    private static Set<String> roles(JsonNode security) {
        var roles = new TreeSet<String>();
        security.forEach(way -> way.path("bearer").forEach(role -> roles.add(role.asText())));
        return roles;
    }

    private void input(String place, JsonNode before, JsonNode after) {
        new Schemas(agreed, served, Schemas.Way.IN, found).compare(place, before, after);
    }
}
