package eu.alliance.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.desk.Sheet;
import eu.alliance.gateway.document.DocumentDesk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI document as a page for people: every event with its members and an example. */
@Singleton
class CatalogueDesk implements Desk {

    private final Sheet sheet;

    CatalogueDesk(Frame frame, DocumentDesk documents) {
        var text = new StringBuilder(frame.placed(Frame.resource("/portal/events.md")));
        var document = documents.events();
        var byAggregate = new TreeMap<String, List<JsonNode>>();
        for (var message : document.at("/components/messages")) {
            byAggregate
                    .computeIfAbsent(message.at("/tags/0/name").asText(), _ -> new ArrayList<>())
                    .add(message);
        }
        byAggregate.forEach((aggregate, messages) -> {
            text.append("\n## ").append(aggregate.replace("eu.alliance.", "")).append('\n');
            messages.forEach(each -> tell(text, each, document));
        });
        var html = Markdown.html(text.toString());
        sheet = new Sheet(
                Frame.HTML,
                Frame.STATIC,
                frame.page(
                        "/events",
                        "Events",
                        "",
                        "<article class=\"catalogue\">" + html.replaceFirst("(?=<h2)", Markdown.contents(html))
                                + "</article>"));
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of("/events", sheet::serve);
    }

    private static void tell(StringBuilder text, JsonNode message, JsonNode document) {
        var type = message.path("name").asText();
        var schema = document.at(
                message.at("/payload/allOf/1/properties/data/$ref").asText().substring(1));
        text.append("\n### ")
                .append(title(message, type))
                .append("\n\n`")
                .append(type)
                .append("`\n\n");
        if (schema.has("description")) {
            text.append(schema.path("description").asText()).append("\n\n");
        }
        text.append("| member of `data` | is |\n|---|---|\n");
        describe(text, "", schema);
        var example = message.at("/examples/0/payload/data");
        if (!example.isMissingNode()) {
            text.append("\n<details><summary>Example of <code>")
                    .append(type)
                    .append("</code></summary>\n\n```json\n")
                    .append(example.toPrettyString())
                    .append("\n```\n\n</details>\n");
        }
    }

    /** Its schema's title; without one what the type says in words. */
    private static String title(JsonNode message, String type) {
        var title = message.path("title").asText();
        var words = type.split("\\.");
        return title.equals(type) ? words[3] + ": " + words[4].replace('-', ' ') : title;
    }

    private static void describe(StringBuilder text, String within, JsonNode schema) {
        schema.path("properties").properties().forEach(each -> {
            var name = within + each.getKey();
            text.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(kind(each.getValue()))
                    .append(" |\n");
            describe(text, name + ".", each.getValue());
            describe(text, name + "[].", each.getValue().path("items"));
        });
    }

    private static String kind(JsonNode schema) {
        var types = new ArrayList<String>();
        var type = schema.path("type");
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
        var kind = new StringBuilder(String.join(" or ", types));
        if (schema.has("format")) {
            kind.append(" (").append(schema.path("format").asText()).append(')');
        }
        if (schema.has("examples")) {
            var examples = new ArrayList<String>();
            schema.path("examples").forEach(each -> examples.add("`" + each.asText() + "`"));
            kind.append(", such as ").append(String.join(", ", examples));
        }
        if (schema.has("description")) {
            kind.append(": ").append(schema.path("description").asText().replace("|", "\\|"));
        }
        return kind.isEmpty() ? "any" : kind.toString();
    }
}
