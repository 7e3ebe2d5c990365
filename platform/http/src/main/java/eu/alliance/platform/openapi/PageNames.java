package eu.alliance.platform.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names a page after what it holds. By itself a page of views that are nested in their doors is a PageView with a
 * number, and the numbers change with the order in which classes are found.
 */
final class PageNames {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern NUMBERED = Pattern.compile("PageView\\d*");

    private final OpenAPI document;
    private final Map<String, String> names = new HashMap<>();

    PageNames(OpenAPI document) {
        this.document = document;
    }

    void settle() {
        var schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.<String, Schema>of());
        var named = new LinkedHashMap<String, Schema>();
        schemas.forEach((name, schema) -> {
            var held = NUMBERED.matcher(name).matches() ? heldIn(schema) : null;
            var settled = held == null ? name : "Page" + held;
            names.put(name, settled);
            named.put(settled, schema);
        });
        document.getComponents().setSchemas(named);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .forEach(response -> follow(response.getContent()));
    }

    private static @Nullable String heldIn(Schema page) {
        var items = page.getProperties() == null ? null : page.getProperties().get("items");
        var held = items == null || items.getItems() == null
                ? null
                : items.getItems().getRef();
        return held == null ? null : held.replace(SCHEMAS, "");
    }

    private void follow(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().values().forEach(type -> {
            var ref = type.getSchema() == null ? null : type.getSchema().getRef();
            var settled = ref == null ? null : names.get(ref.replace(SCHEMAS, ""));
            if (settled != null) {
                type.getSchema().setRef(settled);
            }
        });
    }
}
