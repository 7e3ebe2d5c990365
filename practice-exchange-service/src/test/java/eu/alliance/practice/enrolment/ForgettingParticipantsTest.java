package eu.alliance.practice.enrolment;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.training.TrainingFixture.aPublishedOne;
import static eu.alliance.practice.training.TrainingFixture.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingParticipantsTest {

    @Inject
    ForgettingParticipants forgetting;

    final UUID city = aMember();

    @Test
    void keepsThatSomebodyCameAndForgetsWho() {
        var place = enrol(city, aPublishedOne(2), "desk@city.example").header("Location");

        forgetting.forget(Instant.parse("2099-06-01T00:00:00Z"));
        admin(city).get(place).then().body("participant.email", is("desk@city.example"));
        forgetting.forget(Instant.parse("2100-06-01T00:00:00Z"));

        admin(city)
                .get(place)
                .then()
                .body("status", is("CONFIRMED"))
                .body("participant.givenName", is(""))
                .body("participant.familyName", is(""))
                .body("participant.email", is(""));
        assertThat(traces(place.replaceAll(".*/", ""))).isZero();
        assertThat(forgetting.forget(Instant.parse("2100-06-01T00:00:00Z"))).isZero();
    }

    private static long traces(String enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) Panache.getEntityManager()
                .createNativeQuery(
                        "select count(*) from audit_entry where subject_id = :id and"
                                + " (before::text like '%Ada%' or after::text like '%Ada%')",
                        Long.class)
                .setParameter("id", UUID.fromString(enrolment))
                .getSingleResult());
    }
}
