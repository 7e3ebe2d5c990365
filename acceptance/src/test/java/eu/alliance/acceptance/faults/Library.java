package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.stack.Application;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cities write practices; these are reviewed and published, some anew and some withdrawn. */
final class Library {

    static final String REVIEWER = "reviewer-independent";

    private final Client client;
    private final String occasion;
    private final Map<String, List<String>> published = new ConcurrentHashMap<>();

    Library(Client client, String occasion) {
        this.client = client;
        this.occasion = occasion;
    }

    void publish(int number) {
        var cities = City.all();
        var city = cities.get(number % cities.size()).slug();
        var key = occasion + "-practice-" + number;
        var id = client.post(city, "/v1/practices", practice(key), key)
                .expect(201)
                .id();
        review(city, id, key + "-1");
        published.put(id, List.of("1", "PUBLISHED"));
        if (number % 3 == 1) {
            move(city, id, "new-version", null, key);
            review(city, id, key + "-2");
            published.put(id, List.of("2", "PUBLISHED"));
        }
        if (number % 3 == 2) {
            move(city, id, "withdrawal", Map.of("reason", "It is told elsewhere."), key);
            published.put(id, List.of("1", "WITHDRAWN"));
        }
    }

    private void review(String city, String id, String key) {
        move(city, id, "submission", null, key);
        client.post(
                        REVIEWER,
                        "/v1/practices/" + id + "/reviews",
                        Map.of("recommendation", "PUBLISH", "comment", "Well told."),
                        key + "-review")
                .expect(201);
        move(World.REGISTRAR, id, "publication", null, key);
    }

    private void move(String who, String id, String move, @Nullable Object body, String key) {
        client.post(who, "/v1/practices/" + id + "/" + move, body, key + "-" + move)
                .expect(200);
    }

    private static Map<String, Object> practice(String title) {
        return Map.of(
                "title", Map.of("en", title),
                "summary", Map.of("en", "Light and company on the way home."),
                "sections", Map.of("context", Map.of("en", "A park that nobody crossed at night.")),
                "topics", List.of("public-spaces"),
                "prevention", "PRIMARY",
                "sensitivity", "PUBLIC",
                "originalLanguage", "en");
    }

    void isKept(World world) {
        var tables = world.tables(Application.PRACTICE);
        published.forEach((id, expected) ->
                assertThat(tables.rows("""
                    select number, status from practice_version where practice_id = '%s'
                    order by number desc limit 1\
                    """.formatted(id))).as("practice " + id).containsExactly(expected));
        assertThat(tables.column("""
            select content -> 'title' ->> 'en' from practice_version
            where number = 1 and content -> 'title' ->> 'en' like '%s-%%'\
            """.formatted(occasion)))
                .as("first" + " versions")
                .doesNotHaveDuplicates();
    }
}
