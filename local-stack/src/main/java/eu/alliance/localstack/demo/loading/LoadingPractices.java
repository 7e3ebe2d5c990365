package eu.alliance.localstack.demo.loading;

import static eu.alliance.localstack.demo.loading.Facts.english;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The library: each practice written by its city, reviewed by a peer and published by the editor. */
public final class LoadingPractices {

    private static final List<String> BEFORE_PUBLICATION = List.of("DRAFT", "SUBMITTED", "IN_REVIEW");

    private final Visitors visitors;
    private final Visitor editor;
    private final Visitor reviewer;

    public LoadingPractices(Visitors visitors) {
        this.visitors = visitors;
        editor = visitors.as("secretariat");
        reviewer = visitors.as("reviewer-independent");
    }

    public int load() {
        var circles = circles();
        var published = new HashSet<String>();
        editor.items("/v1/practices?limit=200").forEach(each -> published.add(english(each.path("title"))));
        int missing = 0;
        for (var fact : Facts.of("practices.json")) {
            if (!published.contains(english(fact.path("title")))) {
                load(fact, circles);
                missing++;
            }
        }
        return missing;
    }

    private void load(ObjectNode fact, Map<String, String> circles) {
        var city = fact.path("city").asText();
        var author = visitors.as(city);
        var details = fact.deepCopy();
        details.remove("city");
        details.withArray("circles").removeAll();
        fact.path("circles").forEach(each -> details.withArray("circles").add(circles.get(each.asText())));
        for (var status : BEFORE_PUBLICATION) {
            for (var begun : author.items("/v1/practices?city=%s&status=%s".formatted(city, status))) {
                if (begun.path("title").equals(fact.path("title"))) {
                    publish(begun, author);
                    return;
                }
            }
        }
        publish(author.post("/v1/practices", details).expect(201).body(), author);
    }

    private void publish(JsonNode practice, Visitor author) {
        var path = "/v1/practices/" + practice.path("id").asText();
        var status = practice.path("status").asText();
        if (status.equals("DRAFT")) {
            author.post(path + "/submission").expect(200);
        }
        if (!status.equals("IN_REVIEW")) {
            var advice = Visitors.JSON
                    .createObjectNode()
                    .put("recommendation", "PUBLISH")
                    .put("comment", "Clear, and of use to others.");
            reviewer.post(path + "/reviews", advice).expect(201);
        }
        editor.post(path + "/publication").expect(200);
    }

    /** The ids of the circles by their names. */
    private Map<String, String> circles() {
        var ids = new HashMap<String, String>();
        editor.items("/v1/circles?limit=200")
                .forEach(each ->
                        ids.put(english(each.path("name")), each.path("id").asText()));
        for (var fact : Facts.of("circles.json")) {
            var name = english(fact.path("name"));
            if (!ids.containsKey(name)) {
                var body = Visitors.JSON.createObjectNode();
                body.set("name", fact.path("name"));
                ids.put(name, editor.post("/v1/circles", body).expect(201).text("id"));
                fill(ids.get(name), fact.path("members"));
            }
        }
        return ids;
    }

    private void fill(String circle, JsonNode members) {
        for (var slug : members) {
            var member = Visitors.JSON
                    .createObjectNode()
                    .put("cityId", Facts.idOf(slug.asText()).toString());
            editor.post("/v1/circles/" + circle + "/members", member).expect(201);
        }
    }
}
