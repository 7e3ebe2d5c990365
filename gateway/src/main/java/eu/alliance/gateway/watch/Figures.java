package eu.alliance.gateway.watch;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.usage.Usage;
import eu.alliance.gateway.visit.Ledger;
import eu.alliance.gateway.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and times each visit by service, route, method and status. */
@Singleton
public class Figures implements Ledger {

    /** The status of a visit whose answer was never finished. */
    static final int BROKEN_OFF = 499;

    private record Kind(String service, String route, String method, int status) {}

    private final MeterRegistry registry;
    private final ConcurrentHashMap<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final boolean logs;
    private final Usage usage;

    Figures(MeterRegistry registry, GatewaySettings settings, Usage usage) {
        this.usage = usage;
        this.registry = registry;
        this.logs = settings.accessLog();
        registry.gauge("gateway.requests.under.way", underWay);
    }

    @Override
    public void began(Visit visit) {
        underWay.incrementAndGet();
    }

    @Override
    public void ended(Visit visit) {
        underWay.decrementAndGet();
        var response = visit.request().response();
        int status = response.ended() ? response.getStatusCode() : BROKEN_OFF;
        long nanos = visit.nanosSoFar();
        var method = KnownMethods.name(visit.request().method().name());
        timers.computeIfAbsent(new Kind(visit.service(), visit.route(), method, status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        usage.count(visit, status);
        if (logs) {
            AccessLog.write(visit, status, nanos);
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("gateway.requests")
                .tag("service", kind.service())
                .tag("route", kind.route())
                .tag("method", kind.method())
                .tag("status", Integer.toString(kind.status()))
                .register(registry);
    }

    public int underWay() {
        return underWay.get();
    }
}
