package eu.alliance.registration.programme;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.session.SessionFixture.aSession;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static eu.alliance.registration.summit.SummitFixture.aDraft;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.registration.Door;
import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.session.SessionFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeChangeResourceTest {

    private static final String CHANGES = "/v1/summits/{id}/programme-changes";

    @Test
    void tellWhatMovedAndWhatDidNot() {
        var summit = anOpenSummit();
        var visit = aVisit(summit, 5);

        tell(visit, "{\"capacity\": 6}");
        anybody().get(CHANGES, summit).then().statusCode(200).body("items", empty());
        tell(visit, "{\"startsAt\": \"2036-11-09T10:00:00Z\", \"endsAt\": \"2036-11-09T12:00:00Z\"}");
        tell(visit, "{\"room\": null}");

        anybody()
                .get(CHANGES, summit)
                .then()
                .body("items.what.flatten()", contains("TIME", "ROOM"))
                .body("items[0].sessionId", is(visit.toString()))
                .body("items[0].before.startsAt", is("2036-11-09T09:00:00Z"))
                .body("items[0].after.startsAt", is("2036-11-09T10:00:00Z"))
                .body("items[1].before.room", is("Quay 3"))
                .body("items[1].after.room", nullValue());
    }

    @Test
    void sayNothingBeforeTheProgrammeIsOut() {
        var summit = aDraft();
        tell(aVisit(summit, 5), "{\"room\": \"Quay 4\"}");

        registrar().get(CHANGES, summit).then().body("items", empty());
        anybody().get(CHANGES, summit).then().statusCode(404);
    }

    @Test
    void includeACancelledSessionWhosePlacesAreGivenBack() {
        var summit = anOpenSummit();
        SessionFixture.aPool(summit, "bus", 1);
        var cancelled = aVisit(summit, 5, ", \"pools\": [\"bus\"]");
        var other = aVisit(summit, 5, ", \"pools\": [\"bus\"]");
        var crowd = Crowd.at(summit, 2, 1);
        book(cancelled, crowd.get(0));
        book(other, crowd.get(1));
        available(other, 5);

        admin(CityFixture.aMember())
                .post("/v1/sessions/{id}/cancellation", cancelled)
                .then()
                .statusCode(403);
        registrar()
                .body("{\"reason\": \"The bus is broken.\"}")
                .post("/v1/sessions/{id}/cancellation", cancelled)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("allowedTransitions", empty());

        available(other, 4);
        registrar()
                .get("/v1/sessions/{id}/bookings", cancelled)
                .then()
                .body("items.items.flatten().status", contains("CANCELLED"));
        anybody()
                .get(CHANGES, summit)
                .then()
                .body("items.what.flatten()", contains("CANCELLATION"))
                .body("items[0].reason", is("The bus is broken."))
                .body("items[0].after", nullValue());
        registrar()
                .post("/v1/sessions/{id}/cancellation", cancelled)
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"room\": \"Quay 9\"}")
                .patch("/v1/sessions/{id}", cancelled)
                .then()
                .statusCode(409)
                .body("reason", is("SESSION_CANCELLED"));
        assertThat(anybody()
                        .accept("text/calendar")
                        .get("/v1/summits/{id}/programme", summit)
                        .asString())
                .contains("STATUS:CANCELLED");
        registrar().get("/v1/summits/{id}/interpretation-plan", summit).then().body("sessions", hasSize(1));
        registrar()
                .post("/v1/sessions/{id}/cancellation", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void sessionsSayWhoSpeaksAndWhatThereIsToRead() {
        var city = CityFixture.aMember();
        var body = """
                {"kind": "PLENARY", "title": {"en": "Opening"}, "startsAt": "2036-11-09T08:00:00Z",
                 "endsAt": "2036-11-09T09:00:00Z",
                 "speakers": [{"name": "Mayor of Testby", "office": {"en": "Mayor"}, "cityId": "%s"}],
                 "documents": [{"title": {"en": "Paper"}, "language": "en", "url": "%s"}]}""";
        var summit = anOpenSummit();
        var session = aSession(summit, body.formatted(city, "https://alliance.example/paper.pdf"));

        anybody()
                .get("/v1/sessions/{id}", session)
                .then()
                .body("speakers.cityId", contains(city.toString()))
                .body("documents.language", contains("en"))
                .body("status", is("PLANNED"))
                .body("allowedTransitions", empty());
        registrar().get("/v1/sessions/{id}", session).then().body("allowedTransitions", contains("cancellation"));
        refused(summit, body.formatted(UUID.randomUUID(), "https://alliance.example/"), "/speakers/0/cityId");
        refused(summit, body.formatted(city, "javascript:alert(1)"), "/documents/0/url");
    }

    private static void refused(UUID summit, String body, String pointer) {
        registrar()
                .body(body)
                .post("/v1/summits/{id}/sessions", summit)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    private static void book(UUID session, Crowd.Guests guests) {
        admin(guests.city())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"delegateIds\": [\"%s\"]}".formatted(guests.delegate(0)))
                .post("/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(201);
    }

    private static void available(UUID session, int places) {
        anybody().get("/v1/sessions/{id}/availability", session).then().body("available", is(places));
    }
}
