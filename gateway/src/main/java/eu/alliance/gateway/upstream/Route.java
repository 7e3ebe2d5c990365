package eu.alliance.gateway.upstream;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A path that a service offers, what may be done there, and how many are at it. */
public final class Route {

    private final Upstream service;
    private final String template;
    private final SortedSet<String> methods;
    private final String allowed;
    private final AtomicInteger underWay = new AtomicInteger();

    Route(Upstream service, String template, SortedSet<String> methods) {
        this.service = service;
        this.template = template;
        this.methods = methods;
        this.allowed = String.join(", ", methods);
    }

    /** One path under two names of its parameters. */
    Route joined(Route other) {
        var all = new TreeSet<>(methods);
        all.addAll(other.methods);
        return new Route(service, template, all);
    }

    public Upstream service() {
        return service;
    }

    public String template() {
        return template;
    }

    /** Methods, as the header Allow lists them. */
    public String allowed() {
        return allowed;
    }

    /** No path fills its service: a rush on one leaves places for the others. */
    public boolean enter() {
        if (underWay.incrementAndGet() <= service.placesForOnePath()) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    public void leave() {
        underWay.decrementAndGet();
    }
}
