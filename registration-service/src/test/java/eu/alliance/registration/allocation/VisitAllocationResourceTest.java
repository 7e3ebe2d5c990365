package eu.alliance.registration.allocation;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.session.SessionFixture.aSession;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.booking.Crowd.Guests;
import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitAllocationResourceTest {

    private static final String PREFERENCES = "/v1/delegates/{id}/visit-preferences";
    private static final String ALLOCATION = "/v1/summits/{id}/visit-allocation";

    @Test
    void booksWhatWasDrawnAndSaysWhoGotWhichWish() {
        var summit = anOpenSummit();
        var port = aVisit(summit, 2);
        var arena = aVisit(summit, 2, ", \"maxPerCity\": 1");
        var crowd = Crowd.at(summit, 3, 2);
        crowd.forEach(guests -> guests.delegates().forEach(delegate -> ranks(guests, delegate, port, arena)));

        var tried = registrar()
                .body("{\"seed\": \"a\"}")
                .post(ALLOCATION + "?dryRun=true", summit)
                .then()
                .statusCode(200)
                .extract();
        available(port, 2);
        var drawn = registrar()
                .body("{\"seed\": \"a\"}")
                .post(ALLOCATION, summit)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("items", hasSize(6))
                .extract();

        assertThat(drawn.<List<?>>path("items")).isEqualTo(tried.<List<?>>path("items"));
        available(port, 0);
        available(arena, 0);
        registrar().get(drawn.header("Location")).then().statusCode(200).body("items", hasSize(6));
        admin(crowd.getFirst().city())
                .get(drawn.header("Location"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        admin(crowd.getFirst().city())
                .get("/v1/sessions/{id}/bookings", port)
                .then()
                .statusCode(200);
        registrar()
                .get("/v1/sessions/{id}/bookings", port)
                .then()
                .body("items.items.flatten().status.unique()", contains("CONFIRMED"));
        // again nobody gets anything: all is given, and whoever has a place is not given another
        registrar().body("{\"seed\": \"b\"}").post(ALLOCATION, summit).then().statusCode(201);
        available(port, 0);
    }

    @Test
    void keepsRankedWishesForTheCityAndTheRegistrar() {
        var summit = anOpenSummit();
        var visit = aVisit(summit, 2);
        var guests = Crowd.at(summit, 1, 1).getFirst();
        var delegate = guests.delegate(0);

        editor(guests.city())
                .body("{\"sessionIds\": []}")
                .put(PREFERENCES, delegate)
                .then()
                .statusCode(428);
        ranks(guests, delegate, visit);
        registrar().get(PREFERENCES, delegate).then().body("sessionIds", contains(visit.toString()));
        admin(CityFixture.aMember()).get(PREFERENCES, delegate).then().statusCode(404);
        anybody().get(PREFERENCES, delegate).then().statusCode(401);
        registrar()
                .header("If-Match", "*")
                .body("{\"sessionIds\": []}")
                .put(PREFERENCES, delegate)
                .then()
                .statusCode(403);
        ranks(guests, delegate);
        registrar().get(PREFERENCES, delegate).then().body("sessionIds", empty());
    }

    @Test
    void refusesWishesThatCannotBe() {
        var summit = anOpenSummit();
        var visit = aVisit(summit, 2);
        var open = aSession(summit, """
            {"kind": "PLENARY", "title": {"en": "All"}, "startsAt": "2036-11-09T13:00:00Z",
             "endsAt": "2036-11-09T14:00:00Z"}\
            """);
        var guests = Crowd.at(summit, 1, 1).getFirst();

        admin(guests.city())
                .header("If-Match", "*")
                .body(sessions(visit, visit, open, UUID.randomUUID()))
                .put(PREFERENCES, guests.delegate(0))
                .then()
                .statusCode(422)
                .body("errors.reason", contains("REPEATED_SESSION", "NO_BOOKING_NEEDED", "UNKNOWN_SESSION"))
                .body("errors.pointer", contains("/sessionIds/1", "/sessionIds/2", "/sessionIds/3"));
    }

    @Test
    void isDrawnByTheRegistrarAlone() {
        var summit = anOpenSummit();

        admin(CityFixture.aMember())
                .body("{\"seed\": \"a\"}")
                .post(ALLOCATION, summit)
                .then()
                .statusCode(403);
        registrar().body("{}").post(ALLOCATION, summit).then().statusCode(422);
        registrar()
                .body("{\"seed\": \"a\"}")
                .post(ALLOCATION, UUID.randomUUID())
                .then()
                .statusCode(404);
        registrar()
                .body("{\"seed\": \"a\", \"sessionIds\": [\"%s\"]}".formatted(UUID.randomUUID()))
                .post(ALLOCATION, summit)
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_SESSION"));
        registrar().get("/v1/visit-allocations/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static void ranks(Guests guests, UUID delegate, UUID... sessions) {
        editor(guests.city())
                .header(
                        "If-Match",
                        editor(guests.city()).get(PREFERENCES, delegate).header("ETag"))
                .body(sessions(sessions))
                .put(PREFERENCES, delegate)
                .then()
                .statusCode(200);
    }

    private static String sessions(UUID... sessions) {
        return Arrays.stream(sessions)
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "{\"sessionIds\": [", "]}"));
    }

    private static void available(UUID session, int places) {
        anybody().get("/v1/sessions/{id}/availability", session).then().body("available", is(places));
    }
}
