package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.stack.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A registrar who changes cities, and suspends and admits others. */
final class Registry {

    private static final int FIRST_COUNT = 1_000_000;

    private final Client client;
    private final String occasion;
    private final Set<String> counted = ConcurrentHashMap.newKeySet();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();

    Registry(Client client, String occasion) {
        this.client = client;
        this.occasion = occasion;
    }

    /** Gives a city a population that tells which change it was. */
    void change(int number) {
        var cities = City.all();
        var path = "/v1/cities/" + cities.get(number % cities.size()).id();
        var etag = client.get(World.REGISTRAR, path).expect(200).etag();
        var population = Map.of(
                "population", Map.of("value", FIRST_COUNT + number, "unit", "LAU", "year", 2024, "source", occasion));
        var answer = client.patch(World.REGISTRAR, path, population, etag);
        if (answer.status() == 200) {
            counted.add(Integer.toString(FIRST_COUNT + number));
        } else {
            // it was changed by a try whose answer was lost
            answer.expect(412);
        }
    }

    /** Suspends or admits one of six towns. */
    void move(int number) {
        var slug = occasion + "-town-" + number % 6;
        var id = statuses.containsKey(slug) ? idOf(slug) : register(slug);
        var move = "MEMBER".equals(statuses.get(slug)) ? "suspension" : "admission";
        var status = client.post(
                        World.REGISTRAR, "/v1/cities/" + id + "/" + move, null, "move-" + occasion + "-" + number)
                .expect(200)
                .body()
                .path("status")
                .asText();
        statuses.put(slug, status);
    }

    private String idOf(String slug) {
        return client.get(World.REGISTRAR, "/v1/cities/" + slug).expect(200).id();
    }

    private String register(String slug) {
        var town = Map.of("slug", slug, "kind", "CITY", "name", Map.of("en", slug), "country", "NL");
        return client.post(World.REGISTRAR, "/v1/cities", town, "register-" + slug)
                .expect(201)
                .id();
    }

    void isKept(World world) {
        var tables = world.tables(Application.REGISTRATION);
        assertThat(tables.column("""
            select payload::jsonb -> 'population' ->> 'value' from outbox
            where type = 'eu.alliance.registration.city.changed.v1'
                and payload::jsonb -> 'population' ->> 'source' = '%s'\
            """.formatted(occasion)))
                .as("changes that were answered with success")
                .doesNotHaveDuplicates()
                .containsAll(counted);
        statuses.forEach(
                (slug, status) -> assertThat(tables.rows("select status from city where slug = '" + slug + "'"))
                        .as(slug)
                        .containsExactly(List.of(status)));
    }
}
