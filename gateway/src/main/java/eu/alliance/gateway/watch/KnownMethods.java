package eu.alliance.gateway.watch;

import java.util.Set;

/** Methods by name; whatever a caller made up is one and the same. */
final class KnownMethods {

    private static final Set<String> NAMES = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private KnownMethods() {}

    static String name(String method) {
        return NAMES.contains(method) ? method : "OTHER";
    }
}
