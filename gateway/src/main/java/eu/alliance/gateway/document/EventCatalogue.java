package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.alliance.gateway.visit.Json;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI 3 document of all events, made of the contracts that the services are held to by their own tests. */
final class EventCatalogue {

    /** A service's name in event types, and one of its contracts, beside which the others lie. */
    private static final Map<String, String> SERVICES = new TreeMap<>(Map.of(
            "registration", "city-admitted.v1.schema.json",
            "practice", "practice-published.v1.schema.json",
            "funding", "call-opened.v1.schema.json"));

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".json";
    private static final String MESSAGES = "#/components/messages/";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document = Json.MAPPER.createObjectNode();
    private final ObjectNode messages = Json.MAPPER.createObjectNode();
    private final ObjectNode schemas = Json.MAPPER.createObjectNode();

    private EventCatalogue() {}

    /** @param own the gateway's own operations, which say what an event looks like and whom to ask */
    static ObjectNode written(String publicUrl, JsonNode own) {
        var catalogue = new EventCatalogue();
        catalogue.schemas.set("CloudEvent", own.at("/components/schemas/CloudEvent"));
        SERVICES.forEach(catalogue::addAll);
        return catalogue.finished(publicUrl, own.at("/info/contact"));
    }

    private void addAll(String service, String oneOfThem) {
        var url = EventCatalogue.class.getResource("/contracts/" + service + "/" + oneOfThem);
        if (url == null) {
            throw new IllegalStateException("no contracts of " + service);
        }
        ClassPathUtils.consumeAsPath(url, path -> {
            try (var files = Files.list(path.toAbsolutePath().getParent())) {
                for (var file : files.sorted().toList()) {
                    if (file.getFileName().toString().endsWith(SCHEMA)) {
                        add(service, file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void add(String service, Path file) throws IOException {
        var name = file.getFileName().toString().replace(SCHEMA, "");
        var type = "eu.alliance." + service + "." + name.replaceFirst("-", ".");
        var key = service + "." + name;
        var schema = (ObjectNode) anchored(Json.MAPPER.readTree(Files.readAllBytes(file)), key);
        schema.remove(List.of("$schema", "$id")); // here it is part of another document
        schemas.set(key, schema);
        var message = messages.putObject(key);
        message.put("name", type)
                .put("title", schema.path("title").asText(type))
                .put("contentType", "application/cloudevents+json");
        message.putArray("tags").addObject().put("name", type.substring(0, type.lastIndexOf('.', type.length() - 4)));
        var parts = message.putObject("payload").putArray("allOf");
        parts.addObject().put("$ref", SCHEMAS + "CloudEvent");
        var own = parts.addObject().put("type", "object").putObject("properties");
        own.putObject("type").put("const", type);
        own.putObject("data").put("$ref", SCHEMAS + key);
        var example = file.resolveSibling(name + EXAMPLE);
        if (Files.exists(example)) {
            message.putArray("examples")
                    .addObject()
                    .putObject("payload")
                    .put("specversion", "1.0")
                    .put("id", "01980f3c-1f2e-7b70-9a5c-3b6d2f1e4a77")
                    .put("source", "/" + service)
                    .put("type", type)
                    .put("datacontenttype", "application/json")
                    .set("data", Json.MAPPER.readTree(Files.readAllBytes(example)));
        }
    }

    /** What refers into the schema itself finds it where it stands now. */
    private static JsonNode anchored(JsonNode node, String key) {
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties().forEach(each -> {
                boolean isLocal =
                        each.getKey().equals("$ref") && each.getValue().asText().startsWith("#/");
                copy.set(
                        each.getKey(),
                        isLocal
                                ? TextNode.valueOf(
                                        SCHEMAS + key + each.getValue().asText().substring(1))
                                : anchored(each.getValue(), key));
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = Json.MAPPER.createArrayNode();
            node.forEach(each -> copy.add(anchored(each, key)));
            return copy;
        }
        return node;
    }

    private ObjectNode finished(String publicUrl, JsonNode contact) {
        var url = URI.create(publicUrl);
        document.put("asyncapi", "3.0.0");
        var info = document.putObject("info")
                .put("title", "Events of the alliance of European cities")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Facts in the past tense, as CloudEvents, without personal data. Read or followed at "
                                + "/v1/events, or sent to an address of one's own by webhook. At least once, in the order of "
                                + "each subject. New optional members may come; anything else is a new type.");
        info.putObject("contact").<ObjectNode>setAll((ObjectNode) contact).put("url", publicUrl);
        var tags = info.putArray("tags");
        SERVICES.keySet().forEach(each -> tags.addObject().put("name", each));
        document.put("defaultContentType", "application/cloudevents+json");
        document.putObject("servers")
                .putObject("gateway")
                .put("host", url.getAuthority())
                .put("protocol", url.getScheme());
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        channel(channels, operations, "feed", "/v1/events", "As a page, or followed as server-sent events.");
        channel(channels, operations, "webhook", null, "Sent to the URL of a webhook, signed.");
        var components = document.putObject("components");
        components.set("messages", messages);
        components.set("schemas", schemas);
        return document;
    }

    private void channel(
            ObjectNode channels, ObjectNode operations, String name, @Nullable String address, String description) {
        var channel = channels.putObject(name).put("address", address).put("description", description);
        var carried = channel.putObject("messages");
        messages.fieldNames().forEachRemaining(key -> carried.putObject(key).put("$ref", MESSAGES + key));
        operations
                .putObject("tellBy" + ComponentNames.capitalised(name))
                .put("action", "send")
                .put("description", description)
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
    }
}
