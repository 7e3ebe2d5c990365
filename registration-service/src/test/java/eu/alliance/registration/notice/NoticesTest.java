package eu.alliance.registration.notice;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aDelegateOf;
import static eu.alliance.registration.delegation.DelegationFixture.aDraftFor;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.session.SessionFixture.aSession;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.registration.Door;
import eu.alliance.registration.booking.Crowd;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticesTest {

    private record Notice(String kind, String language, String recipient, String subject, String body) {}

    private UUID summit = new UUID(0, 0);
    private UUID city = summit;
    private UUID mayor = summit;

    @BeforeEach
    void aMayorComes() {
        summit = anOpenSummit();
        var sent = aDraftFor(summit);
        city = sent.city();
        mayor = aDelegateOf(sent);
        play(sent, "submission", "confirmation");
    }

    @Test
    void sayTheSameInAllSixLanguages() {
        assertThat(NoticeWords.WORDING.gaps()).isEmpty();
    }

    @Test
    void tellWhoBookedWhatChangedInTheirLanguage() {
        speaks("[\"da\", \"tr\"]");
        var visit = aVisit(summit, 5);
        Crowd.at(summit, 1, 1);
        booked(visit, city, mayor);

        tell(visit, """
                {"room": "Quay 4", "startsAt": "2036-11-09T10:00:00Z", "endsAt": "2036-11-09T12:00:00Z"}""");

        var notice = only(about(visit));
        assertThat(notice.kind()).isEqualTo("PROGRAMME_CHANGE");
        assertThat(notice.language()).isEqualTo("tr");
        assertThat(notice.recipient()).isEqualTo("mayor@testby.example");
        assertThat(notice.subject()).contains("The port").endsWith("değişti");
        assertThat(notice.body())
                .contains("Sayın Mayor of Testby", "Salon: Quay 3 yerine Quay 4", "Saat: 9 Kasım 2036");
    }

    @Test
    void tellWhyASessionDoesNotTakePlaceWhileItsPlacesAreKnown() {
        var visit = aVisit(summit, 5);
        booked(visit, city, mayor);

        registrar()
                .body("{\"reason\": \"The bus is broken.\"}")
                .post("/v1/sessions/{id}/cancellation", visit)
                .then()
                .statusCode(200);

        assertThat(only(about(visit)).body()).contains("It will not take place", "Reason: The bus is broken.");
    }

    @Test
    void tellAllOfWhatNobodyBooks() {
        var plenary = aSession(summit, """
                {"kind": "PLENARY", "title": {"en": "Opening"}, "startsAt": "2036-11-09T08:00:00Z",
                 "endsAt": "2036-11-09T09:00:00Z", "room": "Hall 1"}""");

        tell(plenary, "{\"room\": \"Hall 2\"}");

        assertThat(only(about(plenary)).body()).contains("Room: Hall 1; now Hall 2");
    }

    @Test
    void sayUntilWhenAPlaceIsOffered() {
        var booking = waitedForWhatIsFree(aVisit(summit, 1, ", \"offerHours\": 8"));

        var notice = only(about(booking));
        assertThat(notice.kind()).isEqualTo("PLACE_OFFERED");
        assertThat(notice.body()).contains("Dear Mayor of Testby", "The port", "The offer stands until ");
    }

    @Test
    void sayThatAPlaceWasGiven() {
        var booking = waitedForWhatIsFree(aVisit(summit, 1));

        var notice = only(about(booking));
        assertThat(notice.kind()).isEqualTo("PLACE_GIVEN");
        assertThat(notice.body()).contains("1 place(s) in “The port”");
    }

    @Test
    void tellWhoIsInTwoPlacesAtOnceSinceASessionMoved() {
        var port = aVisit(summit, 5);
        var arena = aSession(summit, """
                {"kind": "STUDY_VISIT", "title": {"en": "The arena"}, "startsAt": "2036-11-09T14:00:00Z",
                 "endsAt": "2036-11-09T16:00:00Z", "capacity": 5}""");
        booked(port, city, mayor);
        booked(arena, city, mayor);
        overlaps().body("items", is(empty()));

        tell(arena, "{\"startsAt\": \"2036-11-09T13:00:00Z\"}");
        assertThat(only(about(arena)).body()).doesNotContain("two sessions");
        tell(arena, "{\"startsAt\": \"2036-11-09T10:30:00Z\"}");

        assertThat(about(arena).getLast().body()).contains("Now in two sessions at the same time: 1 of");
        overlaps().body("items.delegateId", contains(mayor.toString()));
        registrar().get("/v1/summits/{id}/overlaps?limit=1", summit).then().body("next", nullValue());
        admin(city).get("/v1/summits/{id}/overlaps", summit).then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse overlaps() {
        return registrar().get("/v1/summits/{id}/overlaps", summit).then().statusCode(200);
    }

    @Test
    void tellEachDelegationOnceWhatTheLotsGaveIt() {
        var visit = aVisit(summit, 1);
        var second = Crowd.at(summit, 1, 1).getFirst();
        wishes(city, mayor, visit);
        wishes(second.city(), second.delegate(0), visit);

        registrar()
                .body("{\"seed\": \"a\"}")
                .post("/v1/summits/{id}/visit-allocation?dryRun=true", summit)
                .then()
                .statusCode(200);
        assertThat(kinds()).doesNotContain(DrawNotices.KIND);
        String allocation = drawn();

        // the crowd has nobody to write to
        var notice = only(about(UUID.fromString(allocation)));
        String winner = registrar()
                .get("/v1/visit-allocations/{id}", allocation)
                .path("items.find { it.answers[0].result == 'GIVEN' }.delegateId");
        assertThat(notice.body())
                .startsWith("Dear Mayor of Testby")
                .contains(winner.equals(mayor.toString()) ? "“The port” (November 9, 2036" : "granted to: 1 of");
    }

    @Test
    void sayNothingOfWhatAProtectedPersonWasGiven() {
        isProtected();
        var visit = aVisit(summit, 1);
        wishes(city, mayor, visit);

        assertThat(about(UUID.fromString(drawn()))).isEmpty();
    }

    private String drawn() {
        return registrar()
                .body("{\"seed\": \"a\"}")
                .post("/v1/summits/{id}/visit-allocation", summit)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void wishes(UUID city, UUID delegate, UUID session) {
        var url = "/v1/delegates/{id}/visit-preferences";
        admin(city)
                .header("If-Match", admin(city).get(url, delegate).header("ETag"))
                .body("{\"sessionIds\": [\"%s\"]}".formatted(session))
                .put(url, delegate)
                .then()
                .statusCode(200);
    }

    private List<String> kinds() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery("""
                                select kind from outgoing_mail where language = 'en' and created_at >= (
                                    select created_at from summit where id = :summit)""", String.class)
                        .setParameter("summit", summit)
                        .getResultList());
    }

    @Test
    void sayNothingOfWhereAProtectedPersonGoes() {
        isProtected();
        var visit = aVisit(summit, 1);
        var booking = waitedForWhatIsFree(visit);

        tell(visit, "{\"room\": \"Quay 4\"}");

        assertThat(about(booking)).isEmpty();
        assertThat(about(visit)).isEmpty();
    }

    /** A booking that waited behind another city's, which was then cancelled. */
    private UUID waitedForWhatIsFree(UUID visit) {
        var first = Crowd.at(summit, 1, 1).getFirst();
        var taken = booked(visit, first.city(), first.delegate(0));
        var waiting = booked(visit, city, mayor);
        admin(first.city()).post("/v1/bookings/{id}/cancellation", taken).then().statusCode(200);
        return waiting;
    }

    private static UUID booked(UUID session, UUID city, UUID delegate) {
        String id = admin(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"delegateIds\": [\"%s\"]}".formatted(delegate))
                .post("/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private void speaks(String languages) {
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", registrar().get("/v1/cities/{id}", city).header("ETag"))
                .body("{\"languages\": %s}".formatted(languages))
                .patch("/v1/cities/{id}", city)
                .then()
                .statusCode(200);
    }

    private void isProtected() {
        var url = "/v1/delegates/{id}/protection";
        registrar()
                .header("If-Match", registrar().get(url, mayor).header("ETag"))
                .body("{\"reason\": \"Police protection.\"}")
                .put(url, mayor)
                .then()
                .statusCode(200);
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    private static List<Notice> about(UUID aggregate) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery("""
                                select kind, language, recipient, subject, body from outgoing_mail
                                where about = :about order by id""", Notice.class)
                        .setParameter("about", aggregate)
                        .getResultList());
    }
}
