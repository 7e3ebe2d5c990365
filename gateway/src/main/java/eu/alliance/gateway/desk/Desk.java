package eu.alliance.gateway.desk;

import eu.alliance.gateway.visit.Visit;
import java.util.Map;

/** Paths that the gateway answers itself. */
public interface Desk {

    /** Answers one visit, on its event loop. */
    @FunctionalInterface
    interface Page {
        void serve(Visit visit);
    }

    Map<String, Page> pages();

    /** The methods at one of its paths, as the header Allow lists them. */
    default String allowed(String path) {
        return "GET, HEAD, OPTIONS";
    }

    /** Whatever lies below a path, for desks that serve resources with ids. */
    default Map<String, Page> areas() {
        return Map.of();
    }
}
