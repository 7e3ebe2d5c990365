package eu.alliance.gateway.visit;

import java.util.Map;

/** Paths that the gateway answers itself. */
public interface Desk {

    /** Answers one visit, on its event loop. */
    @FunctionalInterface
    interface Page {
        void serve(Visit visit);
    }

    Map<String, Page> pages();

    /** Whatever lies below a path, for desks that serve resources with ids. */
    default Map<String, Page> areas() {
        return Map.of();
    }
}
