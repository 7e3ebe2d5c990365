package eu.alliance.platform.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Closes what is sent to unknown members, opens what is answered to new values, and derives patches from wholes. */
final class RequestSchemas {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final OpenAPI document;
    private final Map<String, Schema> named;

    RequestSchemas(OpenAPI document) {
        this.document = document;
        var schemas = document.getComponents().getSchemas();
        this.named = new HashMap<>(schemas == null ? Map.of() : schemas);
    }

    void complete() {
        operations().forEach(this::derivePatch);
        var sent = new HashSet<String>();
        var answered = new HashSet<String>();
        operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                gather(operation.getRequestBody().getContent(), sent);
            }
            operation.getResponses().getAPIResponses().values().forEach(r -> gather(r.getContent(), answered));
        });
        sent.stream().filter(name -> !answered.contains(name)).map(named::get).forEach(RequestSchemas::close);
        named.values().forEach(RequestSchemas::expectNewValues);
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** A patch may name any member of the whole, and null removes it (RFC 7396). */
    private void derivePatch(Operation operation) {
        var body = operation.getRequestBody();
        var type = body == null || body.getContent() == null
                ? null
                : body.getContent().getMediaType(MERGE_PATCH);
        var ref = type == null || type.getSchema() == null
                ? null
                : type.getSchema().getRef();
        var whole = ref == null ? null : named.get(ref.substring(SCHEMAS.length()));
        if (type == null || ref == null || whole == null) {
            return;
        }
        var name = ref.substring(SCHEMAS.length()) + "Patch";
        var patch = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("Members to change; null removes one, absent ones stay (RFC 7396).");
        Objects.requireNonNullElse(whole.getProperties(), Map.<String, Schema>of())
                .forEach((member, schema) -> patch.addProperty(member, Members.orNull(schema)));
        named.put(name, patch);
        document.getComponents().addSchema(name, patch);
        type.setSchema(OASFactory.createSchema().ref(name));
        body.setRequired(true);
    }

    private void gather(Content content, Set<String> found) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> gather(type.getSchema(), found));
        }
    }

    private void gather(@Nullable Schema schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().replace(SCHEMAS, "");
            if (named.containsKey(name) && found.add(name)) {
                gather(named.get(name), found);
            }
        }
        parts(schema).forEach(part -> gather(part, found));
    }

    private static Stream<Schema> parts(Schema schema) {
        var several = Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        var members = schema.getProperties() == null ? Stream.<Schema>of() : schema.getProperties().values().stream();
        var single = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull);
        return Stream.concat(Stream.concat(several, members), single);
    }

    private static void close(Schema schema) {
        if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private static void expectNewValues(Schema schema) {
        if (schema.getEnumeration() != null && schema.getDescription() == null) {
            schema.setDescription("Expect new values.");
        }
    }
}
