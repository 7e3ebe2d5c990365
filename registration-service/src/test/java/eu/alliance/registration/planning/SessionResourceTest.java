package eu.alliance.registration.planning;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.session.SessionFixture.aPool;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.summit.SummitFixture.aDraft;
import static eu.alliance.registration.summit.SummitFixture.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import eu.alliance.registration.session.SessionFixture;
import eu.alliance.registration.summit.SummitFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceTest {

    private static UUID anAnnouncedSummit() {
        return played(aDraft(), "announcement");
    }

    @Test
    void isPlannedByTheRegistrarAndReadByAnybody() {
        var summit = anAnnouncedSummit();
        var session = aVisit(summit, 12, ", \"maxPerCity\": 2, \"offerHours\": 8");

        anybody()
                .get("/v1/sessions/{id}", session)
                .then()
                .statusCode(200)
                .body("kind", is("STUDY_VISIT"))
                .body("title.fr", is("Le port"))
                .body("startsAt", is("2036-11-09T09:00:00Z"))
                .body("capacity", is(12))
                .body("maxPerCity", is(2))
                .body("floorLanguages", contains("en"));
        anybody()
                .get("/v1/summits/{id}/sessions?kind=STUDY_VISIT", summit)
                .then()
                .statusCode(200)
                .body("items.id", contains(session.toString()));
        anybody().get("/v1/summits/{id}/sessions?kind=BREAK", summit).then().body("items", is(java.util.List.of()));
        anybody()
                .get("/v1/sessions/{id}/availability", session)
                .then()
                .statusCode(200)
                .body("capacity", is(12))
                .body("confirmed", is(0))
                .body("waitlisted", is(0))
                .body("available", is(12));
    }

    @Test
    void isNobodysBeforeTheSummitIsAnnounced() {
        var summit = aDraft();
        var session = aVisit(summit, 12);

        for (var path : new String[] {"/v1/sessions/" + session, "/v1/sessions/" + session + "/availability"}) {
            anybody().get(path).then().statusCode(404);
            registrar().get(path).then().statusCode(200);
        }
        anybody().get("/v1/summits/{id}/sessions", summit).then().statusCode(404);
        anybody().get("/v1/summits/{id}/programme", summit).then().statusCode(404);
    }

    @Test
    void isTheRegistrarsToWrite() {
        var summit = anAnnouncedSummit();
        var city = UUID.randomUUID();

        anybody().body("{}").post("/v1/summits/{id}/sessions", summit).then().statusCode(401);
        admin(city).body("{}").post("/v1/summits/{id}/sessions", summit).then().statusCode(403);
        admin(city).body("{}").post("/v1/summits/{id}/pools", summit).then().statusCode(403);
        registrar()
                .contentType(MERGE_PATCH)
                .body("{}")
                .patch("/v1/sessions/{id}", aVisit(summit, 1))
                .then()
                .statusCode(428);
    }

    @Test
    void namesEachBrokenRule() {
        registrar()
                .body("""
                        {"kind": "STUDY_VISIT", "title": {"en": "The port"}, "startsAt": "2036-11-09T09:00:00Z",
                         "endsAt": "2036-11-09T09:00:00Z", "bookingCutOff": "2036-11-09T09:00:01Z", "pools": ["bus"]}""")
                .post("/v1/summits/{id}/sessions", anAnnouncedSummit())
                .then()
                .statusCode(422)
                .body(
                        "errors.reason",
                        contains("ENDS_BEFORE_START", "CUT_OFF_AFTER_START", "UNKNOWN_POOL", "REQUIRED"));
        registrar()
                .body("""
                        {"kind": "STUDY_VISIT", "title": "The port", "startsAt": "2036-11-09T09:00:00Z",
                         "endsAt": "2036-11-09T10:00:00Z"}""")
                .post("/v1/summits/{id}/sessions", anAnnouncedSummit())
                .then()
                .statusCode(400);
    }

    @Test
    void keepsWhatItDrawsOn() {
        var summit = anAnnouncedSummit();
        aPool(summit, "bus-north", 20);
        var session = aVisit(summit, 12, ", \"pools\": [\"bus-north\"]");

        registrar()
                .contentType(MERGE_PATCH)
                .header(
                        "If-Match",
                        registrar().get("/v1/sessions/{id}", session).header("ETag"))
                .body("{\"pools\": []}")
                .patch("/v1/sessions/{id}", session)
                .then()
                .statusCode(422)
                .body("reason", is("POOLS_SETTLED"));
        anybody()
                .get("/v1/summits/{id}/pools/bus-north", summit)
                .then()
                .statusCode(200)
                .body("capacity", is(20));
        registrar()
                .body("{\"code\": \"bus-north\", \"name\": {\"en\": \"Bus\"}, \"capacity\": 1}")
                .post("/v1/summits/{id}/pools", summit)
                .then()
                .statusCode(409)
                .body("reason", is("POOL_EXISTS"));
    }

    @Test
    void makesAProgrammeAsJsonAndAsACalendar() {
        var summit = anAnnouncedSummit();
        var later = SessionFixture.aSession(summit, """
                {"kind": "PLENARY", "title": {"en": "Closing, all; welcome"}, "startsAt": "2036-11-10T09:00:00Z",
                 "endsAt": "2036-11-10T11:00:00Z"}""");
        var sooner = aVisit(summit, 12);

        var json = anybody().get("/v1/summits/{id}/programme", summit);
        json.then().statusCode(200).body("items.id", contains(sooner.toString(), later.toString()));
        var calendar = anybody()
                .accept("text/calendar")
                .header("Accept-Language", "fr")
                .get("/v1/summits/{id}/programme", summit);

        calendar.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .header("Content-Language", "fr")
                .header("ETag", not(is(json.header("ETag"))));
        assertThat(calendar.asString()).contains("SUMMARY:Closing\\, all\\; welcome\r\n");
        var events = Biweekly.parse(calendar.asString()).first().getEvents();
        assertThat(events)
                .extracting(e -> e.getSummary().getValue())
                .containsExactly("Le port", "Closing, all; welcome");
        assertThat(events)
                .extracting(VEvent::getDateStart)
                .extracting(d -> d.getValue().toInstant())
                .containsExactly(Instant.parse("2036-11-09T09:00:00Z"), Instant.parse("2036-11-10T09:00:00Z"));
        anybody()
                .accept("text/calendar")
                .header("Accept-Language", "fr")
                .header("If-None-Match", calendar.header("ETag"))
                .get("/v1/summits/{id}/programme", summit)
                .then()
                .statusCode(304);
        anybody()
                .header("If-None-Match", json.header("ETag"))
                .get("/v1/summits/{id}/programme", summit)
                .then()
                .statusCode(304);
    }

    @Test
    void isTheSkeletonOfTheNextEdition() {
        var earlier = anAnnouncedSummit();
        aPool(earlier, "bus", 20);
        aVisit(earlier, 12, ", \"pools\": [\"bus\"]");

        // from November, an hour ahead of UTC, to July, two hours ahead
        String next = registrar()
                .body(SummitFixture.proposal(LocalDateTime.of(2037, 6, 1, 17, 0))
                        .replace("\"startsOn\"", "\"basedOn\": \"" + earlier + "\", \"startsOn\"")
                        .replace("2036-11-09", "2037-07-05")
                        .replace("2036-11-10", "2037-07-06"))
                .post("/v1/summits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        registrar()
                .get("/v1/summits/{id}/sessions", next)
                .then()
                .body("items.startsAt", contains("2037-07-05T08:00:00Z"))
                .body("items.capacity", contains(12))
                .body("items[0].pools", contains("bus"));
    }
}
