package eu.alliance.gateway.upstream;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** All services behind the door, looked at every few seconds. */
@Singleton
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final List<Upstream> upstreams;
    private final GatewaySettings.Times times;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Rounds> rounds = new ArrayList<>();
    private final Fetch fetch = new Fetch();

    Upstreams(GatewaySettings settings) {
        this.times = settings.times();
        this.upstreams = settings.upstreams().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> upstream(each.getKey(), each.getValue(), settings))
                .toList();
    }

    private static Upstream upstream(String name, GatewaySettings.Upstream service, GatewaySettings settings) {
        int places = service.places().orElse(settings.placesPerReplica());
        var replicas = replicas(service, places, settings.times().rest());
        return new Upstream(name, replicas, places * replicas.size());
    }

    private static List<Replica> replicas(GatewaySettings.Upstream service, int places, Duration rest) {
        var health = service.health().orElse(List.of());
        var replicas = new ArrayList<Replica>();
        for (URI url : service.urls()) {
            int i = replicas.size();
            replicas.add(new Replica(url, i < health.size() ? health.get(i) : null, places, rest));
        }
        return replicas;
    }

    void watch(@Observes StartupEvent started) {
        for (var service : upstreams) {
            for (var replica : service.replicas()) {
                rounds.add(Rounds.every(times.look(), "look-at-" + service.name(), () -> lookAt(service, replica)));
            }
        }
    }

    void leave(@Observes ShutdownEvent stopping) {
        rounds.forEach(Rounds::close);
    }

    private void lookAt(Upstream service, Replica replica) {
        try {
            var seen = fetch.get(replica.document());
            if (seen.status() == 200 && service.offers(seen.body())) {
                LOG.infof("%s says anew what it offers", service.name());
                listeners.forEach(Runnable::run);
            }
            replica.wasSeen(seen.status() == 200 && isHealthy(replica));
        } catch (IOException e) {
            LOG.debugf(e, "%s isn't to be reached", service.name());
            replica.wasNotSeen();
        }
    }

    private boolean isHealthy(Replica replica) throws IOException {
        var health = replica.health();
        return health == null || fetch.get(health).status() == 200;
    }

    /** Called whenever a service offers something new, and once now. */
    public void onNews(Runnable listener) {
        listeners.add(listener);
        listener.run();
    }

    public List<Upstream> all() {
        return upstreams;
    }
}
