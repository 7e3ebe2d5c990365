package eu.alliance.registration.interpretation;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.session.SessionFixture.aSession;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.summit.SummitFixture;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterpretationResourceTest {

    private static void needs(UUID delegate, String language) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update delegate set needs_interpretation_into = :language where id = :id")
                        .setParameter("language", language)
                        .setParameter("id", delegate)
                        .executeUpdate());
    }

    @Test
    void countsWhoeverIsConfirmedAndBookedWhereOneBooks() {
        var summit = SummitFixture.anOpenSummit();
        var languages = new String[] {"en", "fr", "de", "it", "ru", "tr", "da"};
        var crowd = Crowd.at(summit, languages.length, 1);
        for (int i = 0; i < languages.length; i++) {
            needs(crowd.get(i).delegate(0), languages[i]);
        }
        var plenary = aSession(summit, """
                {"kind": "PLENARY", "title": {"en": "Opening"}, "startsAt": "2036-11-09T07:00:00Z",
                 "endsAt": "2036-11-09T09:00:00Z", "floorLanguages": ["en", "fr", "de", "it", "ru", "tr"]}""");
        aVisit(summit, 9);

        registrar()
                .get("/v1/summits/{id}/interpretation-plan", summit)
                .then()
                .statusCode(200)
                .body("sessions[0].sessionId", is(plenary.toString()))
                .body("sessions[0].targets", contains("de", "en", "fr", "it", "ru", "tr"))
                .body("sessions[0].booths", is(6))
                .body("sessions[0].interpreters", greaterThanOrEqualTo(12))
                .body("sessions[0].uncovered.language", contains("da"))
                .body(
                        "sessions[0].uncovered.delegateId",
                        contains(crowd.getLast().delegate(0).toString()))
                .body("sessions[1].targets", empty());
    }

    @Test
    void isTheRegistrars() {
        var summit = SummitFixture.anOpenSummit();

        anybody().get("/v1/summits/{id}/interpretation-plan", summit).then().statusCode(401);
        admin(UUID.randomUUID())
                .get("/v1/summits/{id}/interpretation-plan", summit)
                .then()
                .statusCode(403);
        registrar()
                .get("/v1/summits/{id}/interpretation-plan", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
