package eu.alliance.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which service answers which path: read from the services' own documents, so that nobody keeps a table. */
@Singleton
public class Routes {

    private static final String ANY = "{}";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Upstreams upstreams;
    private volatile Node root = new Node();
    private volatile boolean complete;

    Routes(Upstreams upstreams) {
        this.upstreams = upstreams;
        upstreams.onNews(this::build);
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Route route;
    }

    private synchronized void build() {
        var fresh = new Node();
        for (var service : upstreams.all()) {
            service.document()
                    .ifPresent(document -> document.path("paths")
                            .properties()
                            .forEach(path -> add(fresh, route(service, path.getKey(), path.getValue()))));
        }
        root = fresh;
        complete = upstreams.all().stream().allMatch(each -> each.document().isPresent());
    }

    private static Route route(Upstream service, String template, JsonNode operations) {
        var allowed = new TreeSet<>(Set.of("OPTIONS"));
        operations.fieldNames().forEachRemaining(each -> {
            if (METHODS.contains(each)) {
                allowed.add(each.toUpperCase(Locale.ROOT));
            }
        });
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return new Route(service, template, allowed);
    }

    private static void add(Node root, Route route) {
        var node = root;
        for (var segment : route.template().substring(1).split("/", -1)) {
            node = node.next.computeIfAbsent(segment.startsWith("{") ? ANY : segment, _ -> new Node());
        }
        var known = node.route;
        if (known == null) {
            node.route = route;
        } else if (known.service() == route.service()) {
            node.route = known.joined(route);
        }
    }

    /** Where a canonical path leads; a name goes before a parameter. */
    public @Nullable Route find(String path) {
        return find(root, path, 1);
    }

    /** Whether every service has been seen, so that what isn't found doesn't exist. */
    public boolean areComplete() {
        return complete;
    }

    private static @Nullable Route find(Node node, String path, int start) {
        if (start > path.length()) {
            return node.route;
        }
        int slash = path.indexOf('/', start);
        int end = slash < 0 ? path.length() : slash;
        var named = node.next.get(path.substring(start, end));
        var found = named == null ? null : find(named, path, end + 1);
        if (found != null) {
            return found;
        }
        var any = node.next.get(ANY);
        return any == null || end == start ? null : find(any, path, end + 1);
    }
}
