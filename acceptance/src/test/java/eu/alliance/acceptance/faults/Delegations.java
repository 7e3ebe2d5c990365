package eu.alliance.acceptance.faults;

import eu.alliance.localstack.demo.loading.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** All cities at once register their delegations for many summits. */
final class Delegations {

    private final Client client;
    private final List<String> summits;
    private final Pace pace = new Pace();
    private final Set<String> submitted = ConcurrentHashMap.newKeySet();

    /** @param occasion sets these summits apart from those of other tests */
    Delegations(Client client, String occasion, int summits) {
        this.client = client;
        this.summits = IntStream.range(0, summits)
                .mapToObj(number -> openSummit(occasion + "-" + number))
                .toList();
    }

    private String openSummit(String slug) {
        var proposal = Map.of(
                "slug", slug,
                "title", Map.of("en", "Summit " + slug),
                "hostCityId", City.all().getFirst().id(),
                "startsOn", "2097-11-09",
                "endsOn", "2097-11-10",
                "zone", "Europe/Amsterdam",
                "languages", List.of("en", "fr"),
                "registrationDeadline", Map.of("local", "2097-10-01T17:00", "zone", "Europe/Amsterdam"),
                "limits", Map.of("delegates", 100, "elected", 2, "funded", 1));
        var id = client.post(World.REGISTRAR, "/v1/summits", proposal, slug)
                .expect(201)
                .id();
        for (var move : List.of("announcement", "registration-opening")) {
            client.post(World.REGISTRAR, "/v1/summits/" + id + "/" + move, null, slug + move)
                    .expect(200);
        }
        return id;
    }

    /** Submits one for each summit and city, while each of the faults strikes once. */
    void submitDuring(List<Runnable> faults) throws Exception {
        var cities = City.all();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            cities.forEach(city -> work.add(crowd.submit(() -> summits.forEach(summit -> submit(city, summit)))));
            try {
                pace.strike(cities.size() * summits.size(), faults);
            } finally {
                pace.end();
                for (var each : work) {
                    each.get();
                }
            }
        }
    }

    private void submit(City city, String summit) {
        pace.begin();
        var who = city.slug();
        var key = summit + "-" + who;
        var path = "/v1/summits/" + summit + "/delegations";
        var id = client.post(who, path, Map.of(), key + "-opening").expect(201).id();
        client.post(who, "/v1/delegations/" + id + "/delegates", delegate("MAYOR", true), key + "-mayor")
                .expect(201);
        client.post(who, "/v1/delegations/" + id + "/delegates", delegate("STAFF", false), key + "-staff")
                .expect(201);
        var answer = client.post(who, "/v1/delegations/" + id + "/submission", null, key + "-submission")
                .expect(200);
        if (answer.body().path("status").asText().equals("SUBMITTED")) {
            submitted.add(id);
        }
    }

    static Map<String, Object> delegate(String role, boolean isHead) {
        return Map.of(
                "givenName",
                "Role",
                "familyName",
                "Account",
                "role",
                role,
                "email",
                "delegation@alliance.example",
                "speaks",
                List.of("en"),
                "isHead",
                isHead);
    }

    List<String> summits() {
        return summits;
    }

    /** The ids of those whose submission was answered with success. */
    Set<String> submitted() {
        return submitted;
    }
}
