package eu.alliance.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Which refusals an operation may answer with, by status; each is a shared response of the document. */
final class Refusals {

    /** All of them and what they mean. */
    static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Malformed: what was sent cannot be read, or asks for what there is not."),
            Map.entry("401", "Not signed in, or the token is not valid here."),
            Map.entry("403", "This caller may not."),
            Map.entry("404", "Absent, or not visible to this caller."),
            Map.entry("406", "Not to be had in an accepted media type."),
            Map.entry("409", "Not in the present state, or the first request with this key still runs."),
            Map.entry("410", "Withdrawn; its tombstone says when and why."),
            Map.entry("412", "It has changed since it was read, or the tag is weak."),
            Map.entry("413", "The body is too large."),
            Map.entry("415", "This media type is not taken here."),
            Map.entry("422", "A rule is broken; errors says which, and where."),
            Map.entry("428", "If-Match is missing."),
            Map.entry("429", "Too many requests; Retry-After says when to come again."),
            Map.entry("503", "Unavailable for the moment; Retry-After says when to come again.")));

    private Refusals() {}

    static String partOf(String status) {
        return "Problem" + status;
    }

    /** The statuses and the names of their shared responses. */
    static Map<String, String> of(String path, HttpMethod verb, boolean hasBody, Endpoint endpoint) {
        var possible = new TreeMap<String, String>();
        add(possible, "400", "401", "406", "429", "503");
        if (!endpoint.isPublic()) {
            add(possible, "403");
        }
        if (path.contains("{")) {
            add(possible, "404");
        }
        if (endpoint.isWithdrawable()) {
            add(possible, "410");
        }
        if (hasBody) {
            add(possible, "413", "415", "422");
        }
        switch (verb) {
            case POST -> add(possible, "409", "422");
            case PUT, PATCH, DELETE -> add(possible, "409", "412", "428");
            default -> {}
        }
        return possible;
    }

    private static void add(Map<String, String> possible, String... statuses) {
        for (var status : statuses) {
            possible.put(status, partOf(status));
        }
    }
}
