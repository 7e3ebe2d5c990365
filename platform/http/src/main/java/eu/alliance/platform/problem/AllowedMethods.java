package eu.alliance.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be done at each path, read from the service's own document: the framework doesn't say (RFC 9110, 10.2.1). */
final class AllowedMethods {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]*}");

    private static final String DOCUMENT = OpenApiConstants.BASE_NAME + ".JSON";

    private volatile @Nullable Map<Pattern, Set<String>> byPath;

    /** As the header Allow lists them. */
    String at(String path) {
        var known = byPath;
        if (known == null) {
            known = read();
            byPath = known;
        }
        var allowed = new TreeSet<>(Set.of("OPTIONS"));
        known.forEach((template, methods) -> {
            if (template.matcher(path).matches()) {
                allowed.addAll(methods);
            }
        });
        return String.join(", ", allowed);
    }

    private static Map<Pattern, Set<String>> read() {
        var found = new LinkedHashMap<Pattern, Set<String>>();
        try (var written = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (written != null) {
                JSON.readTree(written)
                        .path("paths")
                        .properties()
                        .forEach(path -> found.put(pattern(path.getKey()), methods(path.getValue())));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+"));
    }

    private static Set<String> methods(JsonNode operations) {
        var methods = new TreeSet<String>();
        operations.fieldNames().forEachRemaining(each -> {
            if (METHODS.contains(each)) {
                methods.add(each.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
