package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.gateway.visit.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Several services' OpenAPI documents made one, as if one service had written it. */
final class MergedDocument {

    /**
     * What the services don't say.
     *
     * @param words for examples, by members' names
     */
    record Front(String publicUrl, String issuer, JsonNode words) {}

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String BEARER = "bearer";
    private static final String SIGN_IN = "signIn";

    private final Map<String, JsonNode> parts;
    private final ComponentNames names;
    private final Map<String, Integer> timesNamed = new HashMap<>();
    private final Set<String> operationIds = new HashSet<>();
    private final TreeMap<String, ObjectNode> paths = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, JsonNode>> components = new TreeMap<>();
    private final TreeMap<String, JsonNode> tags = new TreeMap<>();

    private MergedDocument(Map<String, JsonNode> parts) {
        this.parts = parts;
        this.names = new ComponentNames(parts);
    }

    static ObjectNode of(Map<String, JsonNode> parts, Front front) {
        var document = new MergedDocument(parts);
        parts.values().forEach(document::countNames);
        document.parts.forEach(document::add);
        return document.written(front);
    }

    private void countNames(JsonNode part) {
        part.path("paths")
                .forEach(path -> path.properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        timesNamed.merge(each.getValue().path("operationId").asText(), 1, Integer::sum);
                    }
                }));
    }

    private void add(String part, JsonNode document) {
        document.path("tags").forEach(tag -> tags.merge(tag.path("name").asText(), tag, MergedDocument::moreTelling));
        document.path("paths").properties().forEach(path -> addPath(part, path.getKey(), path.getValue()));
        document.path("components").properties().forEach(section -> {
            if (!section.getKey().equals("securitySchemes")) {
                section.getValue()
                        .properties()
                        .forEach(each -> components
                                .computeIfAbsent(section.getKey(), _ -> new TreeMap<>())
                                .put(
                                        names.nameOf(part, section.getKey(), each.getKey()),
                                        names.renamed(part, each.getValue())));
            }
        });
    }

    private static JsonNode moreTelling(JsonNode known, JsonNode other) {
        return known.has("description") ? known : other;
    }

    private void addPath(String part, String template, JsonNode item) {
        var merged = paths.computeIfAbsent(template, _ -> Json.MAPPER.createObjectNode());
        names.renamed(part, item).properties().forEach(each -> {
            if (each.getValue() instanceof ObjectNode operation && METHODS.contains(each.getKey())) {
                complete(operation, template, each.getKey());
            }
            merged.set(each.getKey(), each.getValue());
        });
    }

    private void complete(ObjectNode operation, String template, String method) {
        var segments = template.substring(1).split("/");
        var noun = segments.length > 1 ? segments[1] : segments[0];
        if (operation.path("tags").isEmpty()) {
            operation.putArray("tags").add(noun);
        }
        operation
                .path("tags")
                .forEach(tag -> tags.computeIfAbsent(
                        tag.asText(), name -> Json.MAPPER.createObjectNode().put("name", name)));
        operation.put("operationId", operationId(operation.path("operationId").asText(), segments, method));
        operation.set("security", security(operation.path("security")));
        if (operation.path("description").asText().isEmpty()) {
            operation.put("description", "For everyone.");
        }
    }

    /** Its own if nobody else has it; else followed by the nouns of the path. */
    private String operationId(String own, String[] segments, String method) {
        var id = new StringBuilder(own.isEmpty() ? method : own);
        if (own.isEmpty() || timesNamed.getOrDefault(own, 0) > 1) {
            for (var segment : segments) {
                if (!segment.startsWith("{") && !segment.equals("v1")) {
                    for (var word : segment.split("-")) {
                        id.append(ComponentNames.capitalised(word));
                    }
                }
            }
        }
        var unique = id.toString();
        for (int i = 2; !operationIds.add(unique); i++) {
            unique = id + Integer.toString(i);
        }
        return unique;
    }

    /** Where no token is needed one may be sent all the same: it shows more. */
    private static ArrayNode security(JsonNode stated) {
        var roles = new TreeSet<String>();
        stated.forEach(each -> each.forEach(scopes -> scopes.forEach(scope -> roles.add(scope.asText()))));
        boolean isOptional = stated.isEmpty();
        for (var each : stated) {
            isOptional |= each.isEmpty();
        }
        var security = Json.MAPPER.createArrayNode();
        if (isOptional) {
            security.addObject();
        }
        var bearer = security.addObject().putArray(BEARER);
        roles.forEach(bearer::add);
        security.addObject().putArray(SIGN_IN);
        return security;
    }

    private ObjectNode written(Front front) {
        var document = Json.MAPPER.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", parts.getOrDefault("gateway", document).path("info"));
        document.putArray("servers")
                .addObject()
                .put("url", front.publicUrl())
                .put(
                        "description",
                        "The gateway of one installation: production, staging or, on localhost, a machine of one's own.")
                .put("x-internal", false);
        var listed = document.putArray("tags");
        tags.values().forEach(listed::add);
        var pathsNode = document.putObject("paths");
        paths.forEach(pathsNode::set);
        var sections = document.putObject("components");
        components.forEach((section, named) -> {
            var node = sections.putObject(section);
            named.forEach(node::set);
        });
        sections.set("securitySchemes", securitySchemes(front.issuer()));
        EveryAnswer.describeIn(document);
        ExampleBodies.describeIn(document, front.words());
        return document;
    }

    private static ObjectNode securitySchemes(String issuer) {
        var schemes = Json.MAPPER.createObjectNode();
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "An access token of the alliance's Keycloak, checked as RFC8725 advises. The roles are realm roles.");
        var flow = schemes.putObject(SIGN_IN)
                .put("type", "oauth2")
                .put("description", "For people in a browser: authorization code with PKCE; tokens as RFC8725 advises.")
                .putObject("flows")
                .putObject("authorizationCode");
        flow.put("authorizationUrl", issuer + "/protocol/openid-connect/auth")
                .put("tokenUrl", issuer + "/protocol/openid-connect/token")
                .put("refreshUrl", issuer + "/protocol/openid-connect/token")
                .putObject("scopes");
        return schemes;
    }
}
