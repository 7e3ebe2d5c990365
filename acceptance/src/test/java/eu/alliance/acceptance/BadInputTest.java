package eu.alliance.acceptance;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is no proper request, sent to every write of the document by somebody who may: refused, and nothing written. */
@Tag("slow")
class BadInputTest {

    /** Who holds which role; a city's administrator rather than staff where both may. */
    private static final Map<String, String> HOLDERS = new LinkedHashMap<>();

    static {
        HOLDERS.put("city-admin", "aarhus");
        HOLDERS.put("city-editor", "aarhus-editor");
        HOLDERS.put("registrar", "secretariat");
        HOLDERS.put("editor", "secretariat");
        HOLDERS.put("grants-officer", "officer");
        HOLDERS.put("finance", "treasurer");
        HOLDERS.put("data-protection", "dpo");
        HOLDERS.put("reviewer", "reviewer-independent");
        HOLDERS.put("evaluator", "evaluator-1");
    }

    @Test
    void isRefusedByEveryWriteAndLeavesNoTrace() {
        var specimens = Specimens.here();
        var before = Traces.counted();
        var wrong = new ArrayList<String>();
        int asked = 0;

        for (var operation : Operation.all()) {
            if (!operation.isWrite() || !operation.takesJson()) {
                continue;
            }
            var guest = Guest.named(holder(operation));
            var path = specimens.path(operation.template()).orElseThrow();
            for (var bad : catalogue(operation).entrySet()) {
                var reply = guest.write(operation.method(), path, operation.mediaType(), bad.getValue());
                note(wrong, bad.getKey(), reply);
                asked++;
            }
            note(wrong, "wrong media type", guest.write(operation.method(), path, "text/plain", "{}"));
            note(wrong, "no such media type", guest.write(operation.method(), path, "application/xml", "<a/>"));
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(100);
        assertThat(Traces.counted()).isEqualTo(before);
    }

    private static void note(List<String> wrong, String kind, Guest.Reply reply) {
        if (reply.status() < 400 || reply.status() > 499 || !reply.isProblem()) {
            wrong.add(kind + ": " + reply);
        }
    }

    private static String holder(Operation operation) {
        return operation.roles().stream()
                .min(Comparator.comparingInt(
                        role -> List.copyOf(HOLDERS.keySet()).indexOf(role)))
                .map(HOLDERS::get)
                .orElse("secretariat");
    }

    private static Map<String, BodyPublisher> catalogue(Operation operation) {
        var all = new LinkedHashMap<String, BodyPublisher>();
        text(all, "unknown member", "{\"nobodyKnowsThis\":1}");
        text(all, "prototype", "{\"__proto__\":{\"status\":\"CONFIRMED\"}}");
        text(all, "NUL", "{\"nobodyKnowsThis\":\"a\\u0000b\"}");
        text(all, "lone surrogate", "{\"nobodyKnowsThis\":\"a\\ud800b\"}");
        text(all, "number beyond all bounds", "{\"nobodyKnowsThis\":1e400}");
        text(all, "not a number", "{\"nobodyKnowsThis\":NaN}");
        text(all, "very deep", "{\"nobodyKnowsThis\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        text(all, "two megabytes", "{\"nobodyKnowsThis\":\"" + "x".repeat(2_000_000) + "\"}");
        text(all, "trailing garbage", "{} {}");
        text(all, "cut short", "{\"a\":");
        text(all, "comment", "{/* hello */}");
        text(all, "array", "[]");
        text(all, "string", "\"words\"");
        text(all, "number", "42");
        all.put(
                "invalid UTF-8",
                BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}));
        all.put("UTF-16", BodyPublishers.ofByteArray("{\"a\":1}".getBytes(UTF_16)));
        if (operation.requiresBody()) {
            text(all, "nothing", "");
            text(all, "null", "null");
        }
        for (var member : operation.bodySchema().path("properties").properties()) {
            var name = member.getKey();
            text(all, name + " twice", "{\"%1$s\":null,\"%1$s\":null}".formatted(name));
            text(
                    all,
                    name + " of a wrong type",
                    "{\"%s\":%s}".formatted(name, wrongTypeFor(operation, member.getValue())));
        }
        return all;
    }

    // an object in which no member can be known is no value of any type but a free-form one
    private static String wrongTypeFor(Operation operation, JsonNode schema) {
        var type = operation.resolved(schema).path("type").toString();
        return type.contains("array") ? "\"words\"" : "[[[\"words\"]]]";
    }

    private static void text(Map<String, BodyPublisher> all, String kind, String body) {
        all.put(kind, BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    }
}
