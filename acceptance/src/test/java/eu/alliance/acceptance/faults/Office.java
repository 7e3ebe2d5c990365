package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.stack.Application;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A grants officer who announces calls, opens them and cancels some. */
final class Office {

    private final Client client;
    private final String occasion;
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private final Set<String> titles = ConcurrentHashMap.newKeySet();

    Office(Client client, String occasion) {
        this.client = client;
        this.occasion = occasion;
    }

    void call(int number) {
        var title = occasion + "-call-" + number;
        titles.add(title);
        var id = client.post(World.REGISTRAR, "/v1/calls", call(title), title)
                .expect(201)
                .id();
        move(id, "opening", null, title);
        if (number % 3 == 2) {
            move(id, "cancellation", Map.of("reason", "The money went elsewhere."), title);
        }
    }

    private void move(String id, String move, @Nullable Object body, String key) {
        var status = client.post(World.REGISTRAR, "/v1/calls/" + id + "/" + move, body, key + "-" + move)
                .expect(200)
                .body()
                .path("status")
                .asText();
        statuses.put(id, status);
    }

    private static Map<String, Object> call(String title) {
        return Map.of(
                "title", Map.of("en", title),
                "deadline", Map.of("local", "2097-03-15T17:00", "zone", "Europe/Brussels"),
                "budget", Map.of("amount", "18500000.00", "currency", "EUR"),
                "coFinancingRate", "0.90");
    }

    void isKept(World world) {
        var tables = world.tables(Application.FUNDING);
        statuses.forEach((id, status) -> assertThat(tables.column("select status from call where id = '" + id + "'"))
                .as("call " + id)
                .containsExactly(status));
        assertThat(tables.column("""
            select presentation -> 'title' ->> 'en' from call
            where presentation -> 'title' ->> 'en' like '%s-%%'\
            """.formatted(occasion))).as("calls").containsExactlyInAnyOrderElementsOf(titles);
    }
}
