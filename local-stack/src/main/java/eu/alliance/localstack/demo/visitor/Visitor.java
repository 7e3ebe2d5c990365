package eu.alliance.localstack.demo.visitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One who calls through the gateway, and keeps to its conventions. */
public record Visitor(Visitors all, String name) {

    public Answer get(String path) {
        return all.send(name, all.request(path).GET(), "GET " + path, "");
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> items(String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = path; !next.isEmpty(); ) {
            var page = get(next).expect(200).body();
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        }
        return items;
    }

    public Answer post(String path) {
        var request = all.request(path).header("Idempotency-Key", key()).POST(BodyPublishers.noBody());
        return all.send(name, request, "POST " + path, "");
    }

    public Answer post(String path, JsonNode body) {
        var request = all.request(path)
                .header("Idempotency-Key", key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        return all.send(name, request, "POST " + path, body.toString());
    }

    public Answer patch(String path, String etag, JsonNode body) {
        var request = all.request(path)
                .header("If-Match", etag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body.toString()));
        return all.send(name, request, "PATCH " + path, body.toString());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
