package eu.alliance.gateway.door;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.visit.House;
import eu.alliance.gateway.watch.Figures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens a door on one event loop per core, and closes them when what is under way has ended. */
@Singleton
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final long LOOK_MILLIS = 20;

    private final Vertx vertx;
    private final Reception reception;
    private final GatewaySettings settings;
    private final Figures figures;
    private final House house;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private @Nullable String deployment;
    private volatile boolean closing;

    Gate(Vertx vertx, Reception reception, GatewaySettings settings, Figures figures, Clock clock) {
        this.vertx = vertx;
        this.reception = reception;
        this.settings = settings;
        this.figures = figures;
        this.house = House.of(settings, figures, clock);
    }

    void open(@Observes StartupEvent started) {
        int loops = Runtime.getRuntime().availableProcessors();
        deployment = vertx.deployVerticle(this::door, new DeploymentOptions().setInstances(loops))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        LOG.infof("The gateway listens on port %d", port());
    }

    private Door door() {
        var door = new Door(reception, settings, house, () -> closing);
        doors.add(door);
        return door;
    }

    /** Where it listens; of interest when the port was left to chance. */
    public int port() {
        return doors.getFirst().port();
    }

    public boolean isOpen() {
        return deployment != null && !closing;
    }

    /** After the event streams, which end by themselves. */
    public void close(@Observes @Priority(3000) ShutdownEvent stopping) throws InterruptedException {
        closing = true;
        long patience = System.nanoTime() + settings.times().drain().toNanos();
        while (figures.underWay() > 0 && System.nanoTime() < patience) {
            Thread.sleep(LOOK_MILLIS);
        }
        if (figures.underWay() > 0) {
            LOG.warnf("%d request(s) were cut at the end", figures.underWay());
        }
        if (deployment != null) {
            vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
        }
    }
}
