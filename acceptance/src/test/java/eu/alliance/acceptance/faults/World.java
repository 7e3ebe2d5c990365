package eu.alliance.acceptance.faults;

import eu.alliance.acceptance.RunningStack;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.process.Part;
import eu.alliance.localstack.stack.Application;
import eu.alliance.platform.testkit.KafkaProbe;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stack of these tests' own, with all cities admitted: it is broken and mended again. */
final class World {

    static final String REGISTRAR = "secretariat";

    private static @Nullable World only;

    private final RunningStack running;
    private final Passes passes;

    private World(RunningStack running) {
        this.running = running;
        passes = new Passes(running.stack().ports().issuer());
    }

    static synchronized World only() {
        var known = only;
        if (known == null) {
            var running = RunningStack.start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            known = new World(running);
            known.admitCities();
            only = known;
        }
        return known;
    }

    private void admitCities() {
        var client = client();
        for (var city : City.all()) {
            var registration = Map.of(
                    "id", city.id(),
                    "slug", city.slug(),
                    "kind", "CITY",
                    "name", Map.of("en", city.name()),
                    "country", city.country(),
                    "population",
                            Map.of("value", city.population(), "unit", "LAU", "year", 2024, "source", "illustrative"),
                    "languages", city.languages(),
                    "zone", city.zone());
            client.post(REGISTRAR, "/v1/cities", registration, "city-" + city.slug())
                    .expect(201);
            client.post(REGISTRAR, "/v1/cities/" + city.id() + "/admission", null, "admission-" + city.slug())
                    .expect(200);
        }
    }

    /** One that asks the stack's own gateway. */
    Client client() {
        return clientOf(List.of(running.gateway()));
    }

    Client clientOf(List<URI> doors) {
        return new Client(doors, passes);
    }

    Part part(Application application) {
        return running.stack().part(application);
    }

    Part part(String name) {
        return running.stack().part(name);
    }

    RunningStack running() {
        return running;
    }

    Tables tables(Application application) {
        var database = Objects.requireNonNull(application.database());
        return new Tables(running.stack().ports().jdbcUrl(database), database);
    }

    KafkaProbe kafka() {
        return new KafkaProbe(running.stack().ports().bootstrapServers());
    }
}
