package eu.alliance.acceptance.faults;

import static eu.alliance.localstack.stack.Application.FUNDING;
import static eu.alliance.localstack.stack.Application.GATEWAY;
import static eu.alliance.localstack.stack.Application.PRACTICE;
import static eu.alliance.localstack.stack.Application.REGISTRATION;

import eu.alliance.acceptance.RunningStack;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.process.Part;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.ApplicationProcess;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Another copy of each program on other ports; its gateway knows both copies of each service. */
final class SecondReplicas implements AutoCloseable {

    private static final List<Application> SERVICES = List.of(REGISTRATION, PRACTICE, FUNDING);

    private final RunningStack first;
    private final Ports ports;
    private final Map<Application, Part> parts = new EnumMap<>(Application.class);

    SecondReplicas(RunningStack first) {
        this.first = first;
        var others = first.stack().ports();
        for (var application : Application.values()) {
            others = others.with(application.port(), Ports.free()).with(application.managementPort(), Ports.free());
        }
        ports = others;
        for (var application : Application.values()) {
            var log = first.folder().resolve("run/second-" + application.module() + ".log");
            parts.put(
                    application,
                    new ApplicationProcess(application, ports, log, application == GATEWAY ? upstreams() : Map.of()));
        }
    }

    private Map<String, String> upstreams() {
        var upstreams = new HashMap<String, String>();
        for (var service : SERVICES) {
            upstreams.put(service + "_URL", both(service.port(), ""));
            upstreams.put(service + "_HEALTH_URL", both(service.managementPort(), "/q/health/ready"));
        }
        return upstreams;
    }

    private String both(Port port, String path) {
        return first.stack().ports().url(port) + path + "," + ports.url(port) + path;
    }

    SecondReplicas start() {
        parts.values().parallelStream().forEach(Part::start);
        return this;
    }

    Part part(Application application) {
        return Objects.requireNonNull(parts.get(application));
    }

    URI gateway() {
        return URI.create(ports.url(Port.GATEWAY));
    }

    @Override
    public void close() {
        parts.values().parallelStream().forEach(Part::close);
    }
}
