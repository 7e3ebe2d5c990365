package eu.alliance.registration.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eu.alliance.registration.Door;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cities with confirmed delegations, put straight into the tables: there are too many for the door. */
public final class Crowd {

    /** A city whose delegation is confirmed. */
    public record Guests(UUID city, UUID delegation, List<UUID> delegates) {

        public UUID delegate(int n) {
            return delegates.get(n);
        }
    }

    private record Row(UUID city, UUID delegation, UUID delegate) {}

    private Crowd() {}

    public static List<Guests> at(UUID summit, int cities, int each) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var entities = Panache.getEntityManager();
            var mark = "crowd-" + UUID.randomUUID();
            entities.createNativeQuery("""
                            with c as (
                                insert into city (id, revision, created_at, updated_at, slug, kind, name, country,
                                    memberships, languages, zone, status, searched)
                                select gen_random_uuid(), 1, now(), now(), :mark || n, 'CITY',
                                    cast('{"en": "Crowdby"}' as jsonb), 'DK', cast('[]' as jsonb), cast('[]' as jsonb),
                                    'Europe/Copenhagen', 'MEMBER', 'crowdby'
                                from generate_series(1, :cities) n
                                returning id),
                            d as (
                                insert into delegation (id, revision, created_at, updated_at, summit_id, city_id,
                                    status, note, created_by)
                                select gen_random_uuid(), 1, now(), now(), :summit, id, 'CONFIRMED', :mark, 'test' from c
                                returning id)
                            insert into delegate (id, revision, created_at, updated_at, delegation_id, given_name,
                                family_name, role, email, speaks, is_head)
                            select gen_random_uuid(), 1, now(), now(), d.id, 'A', 'B', 'STAFF', 'a@b.example',
                                cast('[]' as jsonb), false
                            from d, generate_series(1, :each)""")
                    .setParameter("mark", mark)
                    .setParameter("cities", cities)
                    .setParameter("summit", summit)
                    .setParameter("each", each)
                    .executeUpdate();
            return entities.createQuery("""
                            select d.cityId, d.id, p.id from Delegation d join Delegate p on p.delegationId = d.id
                            where d.note = :mark order by d.id, p.id""", Row.class).setParameter("mark", mark).getResultList().stream()
                    .collect(groupingBy(
                            row -> Map.entry(row.city(), row.delegation()), mapping(Row::delegate, toList())))
                    .entrySet()
                    .stream()
                    .map(found ->
                            new Guests(found.getKey().getKey(), found.getKey().getValue(), found.getValue()))
                    .toList();
        });
    }

    public static Guests one(UUID summit, int delegates) {
        return at(summit, 1, delegates).getFirst();
    }

    public static Response book(UUID session, Guests guests, UUID... delegates) {
        return book(session, guests, "PARTIAL", delegates);
    }

    public static Response book(UUID session, Guests guests, String mode, UUID... delegates) {
        return Door.editor(guests.city())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(mode, delegates))
                .post("/v1/sessions/{id}/bookings", session);
    }

    /** All of them at the same moment, each for their first delegate; sent by what takes no time from the service. */
    public static List<Integer> rush(UUID session, List<Guests> crowd) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return crowd.stream()
                    .map(guests -> http.sendAsync(request(session, guests), BodyHandlers.discarding()))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
        }
    }

    private static HttpRequest request(UUID session, Guests guests) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/v1/sessions/%s/bookings".formatted(RestAssured.port, session)))
                .header("Authorization", Door.editorToken(guests.city()).bearer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body("PARTIAL", guests.delegate(0))))
                .build();
    }

    public static String body(String mode, UUID... delegates) {
        return """
                {"delegateIds": [%s], "mode": "%s"}""".formatted(
                        List.of(delegates).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")), mode);
    }

    public static Response cancel(Guests guests, String booking) {
        return Door.admin(guests.city()).post("/v1/bookings/{id}/cancellation", booking);
    }

    public static Response read(Guests guests, String booking) {
        return Door.admin(guests.city()).get("/v1/bookings/{id}", booking);
    }
}
