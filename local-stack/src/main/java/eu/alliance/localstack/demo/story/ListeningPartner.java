package eu.alliance.localstack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.localstack.demo.visitor.Pause;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import eu.alliance.localstack.machine.StackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Rotterdam's IT system, which reads the feed from where the story begins: public events, and those of its own city. */
public final class ListeningPartner {

    private static final int PATIENCE = 100;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Visitor machine;
    private final Narrator narrator;
    private final List<JsonNode> heard = new ArrayList<>();
    private String cursor;

    public ListeningPartner(Visitors visitors, Narrator narrator) {
        machine = visitors.as(Visitors.MACHINE);
        this.narrator = narrator;
        cursor = "";
        read();
        heard.clear();
    }

    public void hear(UUID summit, UUID practice, UUID call) {
        narrator.chapter("What Rotterdam's IT system, %s, reads from /v1/events meanwhile:".formatted(machine.name()));
        var missing = new LinkedHashSet<>(List.of(
                "registration.summit.announced " + summit,
                "registration.summit.registration-opened " + summit,
                "practice.practice.published " + practice,
                "funding.call.announced " + call,
                "funding.call.opened " + call));
        for (int attempt = 0; attempt < PATIENCE && !missing.isEmpty(); attempt++) {
            if (attempt > 0) {
                Pause.of(PAUSE);
            }
            read();
            heard.forEach(event -> missing.remove(name(event)));
        }
        heard.forEach(event -> narrator.say("%s  %-48s %s"
                .formatted(
                        event.path("time").asText(),
                        type(event),
                        event.path("subject").asText())));
        if (!missing.isEmpty()) {
            throw new StackException("Not heard of within 20 s: " + missing);
        }
        if (heard.stream().anyMatch(event -> type(event).startsWith("registration.delegation"))) {
            throw new StackException("Rotterdam has heard of another city's delegation");
        }
        narrator.say(
                "Aarhus' delegation is nobody's business but Aarhus' and the secretariat's: not a word of it here.");
    }

    private void read() {
        for (var path = "/v1/events?limit=200" + (cursor.isEmpty() ? "" : "&after=" + cursor); !path.isEmpty(); ) {
            var page = machine.get(path).expect(200).body();
            page.path("items").forEach(heard::add);
            cursor = page.path("cursor").asText();
            path = page.path("next").asText("");
        }
    }

    private static String name(JsonNode event) {
        return type(event) + " " + event.path("subject").asText();
    }

    private static String type(JsonNode event) {
        return event.path("type").asText().replaceFirst("^eu\\.alliance\\.(.*)\\.v\\d+$", "$1");
    }
}
