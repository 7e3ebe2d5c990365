package eu.alliance.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.acceptance.Guest.Reply;
import eu.alliance.localstack.demo.loading.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The day of the letter: a morning session, then six study visits in one slot; everybody who was invited comes. */
final class MayorsDay {

    static final List<String> LANGUAGES = List.of("en", "fr", "de", "it", "ru", "tr");
    static final int PLACES = 6;

    private static final String DAY = "2031-11-09T";

    private final Guest secretariat = Guest.named("secretariat");
    private final String summit;
    private final String morning;
    private final List<String> visits;
    private final Map<String, String> delegations = new TreeMap<>();
    private final Map<String, String> mayors = new TreeMap<>();

    MayorsDay() {
        summit = create("/v1/summits", """
                {"title":{"en":"Summit of Mayors"},"hostCityId":"%s","startsOn":"2031-11-09","endsOn":"2031-11-09",
                 "zone":"Europe/Amsterdam","venue":"City hall","languages":["en","fr","de","it","ru","tr"],
                 "registrationDeadline":{"local":"2031-10-01T17:00","zone":"Europe/Amsterdam"},
                 "limits":{"delegates":4,"elected":2,"funded":1}}""".formatted(City.named("rotterdam").id()));
        morning = session(
                "PLENARY", "Morning session", "09:00", "12:00", "\"en\",\"fr\",\"de\",\"it\",\"ru\",\"tr\"", 200);
        visits = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> session("STUDY_VISIT", "Study visit " + number, "14:00", "17:00", "\"en\"", PLACES))
                .toList();
        move("announcement");
        move("registration-opening");
    }

    private String session(String kind, String title, String from, String to, String floor, int capacity) {
        return create(
                "/v1/summits/" + summit + "/sessions", """
                {"kind":"%s","title":{"en":"%s"},"startsAt":"%s%s:00Z","endsAt":"%s%s:00Z","room":"Room 1",
                 "floorLanguages":[%s],"capacity":%s}""".formatted(kind, title, DAY, from, DAY, to, floor, capacity));
    }

    /** One letter to each mayor, in a language that the city reads or in English. */
    List<JsonNode> invite() {
        var byLanguage = new TreeMap<String, List<String>>();
        for (var city : City.all()) {
            byLanguage
                    .computeIfAbsent(languageOf(city), _ -> new ArrayList<>())
                    .add('"' + city.id().toString() + '"');
        }
        var invitations = new ArrayList<JsonNode>();
        byLanguage.forEach((language, cities) -> secretariat
                .post("/v1/summits/" + summit + "/invitations", """
                        {"cityIds":%s,"language":"%s"}""".formatted(cities, language))
                .expect(201)
                .json()
                .path("items")
                .forEach(invitations::add));
        return invitations;
    }

    static String languageOf(City city) {
        return city.languages().stream().filter(LANGUAGES::contains).findFirst().orElse("en");
    }

    /** The mayor comes alone, speaks and needs the city's language, and hands in. */
    void register(City city, int number) {
        var guest = Guest.named(city.slug());
        var delegation = guest.post("/v1/summits/" + summit + "/delegations", "{}")
                .expect(201)
                .id();
        var language = LANGUAGES.get(number % LANGUAGES.size());
        var mayor = guest.post("/v1/delegations/" + delegation + "/delegates", """
                {"givenName":"Mayor","familyName":"of %s","role":"MAYOR","office":{"en":"Mayor"},
                 "email":"mayor@%s.example","speaks":["%s"],"needsInterpretationInto":"%s","isHead":true}""".formatted(
                        city.name(), city.slug(), language, language));
        delegations.put(city.slug(), delegation);
        mayors.put(city.slug(), mayor.expect(201).id());
        guest.post("/v1/delegations/" + delegation + "/submission", "").expect(200);
    }

    Reply confirm(City city) {
        return secretariat.post("/v1/delegations/" + delegations.get(city.slug()) + "/confirmation", "");
    }

    Reply book(City city, String visit) {
        return Guest.named(city.slug())
                .post("/v1/sessions/" + visit + "/bookings", """
                {"delegateIds":["%s"],"mode":"ALL_OR_NOTHING"}""".formatted(mayors.get(city.slug())));
    }

    Reply move(String noun) {
        return secretariat.post("/v1/summits/" + summit + "/" + noun, "").expect(200);
    }

    private String create(String path, String json) {
        return secretariat.post(path, json).expect(201).id();
    }

    String summit() {
        return summit;
    }

    String morning() {
        return morning;
    }

    List<String> visits() {
        return visits;
    }

    String delegationOf(String slug) {
        return Objects.requireNonNull(delegations.get(slug));
    }

    String mayorOf(String slug) {
        return Objects.requireNonNull(mayors.get(slug));
    }
}
