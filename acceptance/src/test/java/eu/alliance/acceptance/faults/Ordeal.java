package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** The alliance is used by everybody at once while faults strike it; then all that must hold is looked at. */
final class Ordeal {

    private static final int SUMMITS = Integer.getInteger("faults.summits", 4);

    private final World world;
    private final Client client;
    private final Delegations delegations;
    private final Registry registry;
    private final Library library;
    private final Office office;
    private final String occasion;

    Ordeal(World world, Client client, String occasion) {
        this.world = world;
        this.client = client;
        this.occasion = occasion;
        delegations = new Delegations(client, occasion, SUMMITS);
        registry = new Registry(client, occasion);
        library = new Library(client, occasion);
        office = new Office(client, occasion);
        client.renewPasses();
    }

    Ordeal passThrough(List<Runnable> faults) throws Exception {
        var begun = System.nanoTime();
        try (var bustle = new Bustle()) {
            bustle.with(registry::change)
                    .with(registry::move)
                    .with(library::publish)
                    .with(office::call);
            delegations.submitDuring(faults);
            bustle.end();
        }
        say("%d delegations in %d s; %d requests: %s"
                .formatted(
                        delegations.submitted().size(),
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        client.tally().requests(),
                        client.tally()));
        return this;
    }

    /** Whatever was answered with success is there once, and everybody has heard of it. */
    void nothingIsLostOrDoubled() {
        var invariants = new Invariants(world);
        invariants.isThere(delegations, client);
        registry.isKept(world);
        library.isKept(world);
        office.isKept(world);
        say(invariants.everyEventIsPublished());
        invariants.revisionsGrow();
        invariants.everyEventIsTakenInOnce();
        invariants.readModelsEqualTheirSource();
        assertThat(client.tally().bewildered())
                .as("answers that no client can make sense of")
                .isEmpty();
    }

    private void say(String figures) {
        System.out.println(occasion + ": " + figures);
    }
}
