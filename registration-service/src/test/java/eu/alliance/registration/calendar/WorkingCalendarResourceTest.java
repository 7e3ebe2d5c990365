package eu.alliance.registration.calendar;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkingCalendarResourceTest {

    private static final String CALENDAR = "/v1/cities/{id}/working-calendar";
    private static final String FOUR_DAYS = """
            {"zone": "Europe/Istanbul", "weekend": ["FRIDAY", "SATURDAY", "SUNDAY"], "opensAt": "08:00",
             "closesAt": "12:00", "holidays": ["2036-11-06"]}""";

    @Inject
    WorkingCalendars calendars;

    @Test
    void isWhatIsUsualUntilTheCitySaysOtherwise() {
        var city = CityFixture.aMember();
        editor(city)
                .get(CALENDAR, city)
                .then()
                .statusCode(200)
                .body("zone", is("Europe/Brussels"))
                .body("weekend", contains("SATURDAY", "SUNDAY"))
                .body("opensAt", is("09:00"))
                .body("publicHolidays", hasItem(org.hamcrest.Matchers.endsWith("-12-26")));

        said(city).then().statusCode(200).body("weekend", contains("FRIDAY", "SATURDAY", "SUNDAY"));

        registrar().get(CALENDAR, city).then().body("holidays", contains("2036-11-06"));
        // Wednesday the 5th from eleven: an hour, Thursday off, Friday to Sunday off, three hours on Monday
        assertThat(afterFourHours(city, "2036-11-05T08:00:00Z")).isEqualTo("2036-11-10T08:00:00Z");
    }

    @Test
    void isSaidByTheCitysAdministratorUnderItsTag() {
        var city = CityFixture.aMember();

        admin(city).body(FOUR_DAYS).put(CALENDAR, city).then().statusCode(428);
        var tag = admin(city).get(CALENDAR, city).header("ETag");
        said(city).then().statusCode(200);
        admin(city)
                .header("If-Match", tag)
                .body(FOUR_DAYS)
                .put(CALENDAR, city)
                .then()
                .statusCode(412);
        editor(city)
                .header("If-Match", "*")
                .body(FOUR_DAYS)
                .put(CALENDAR, city)
                .then()
                .statusCode(403);
        admin(CityFixture.aMember())
                .header("If-Match", "*")
                .body(FOUR_DAYS)
                .put(CALENDAR, city)
                .then()
                .statusCode(404);
        admin(CityFixture.aMember()).get(CALENDAR, city).then().statusCode(404);
        registrar().get(CALENDAR, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void leavesADayOnWhichSomebodyIsIn() {
        refused(FOUR_DAYS.replace("12:00", "08:00"), "CLOSES_BEFORE_OPENING");
        refused(FOUR_DAYS.replace("Europe/Istanbul", "CET"), "REGION");
        refused(
                FOUR_DAYS.replace("\"FRIDAY\"", "\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\""),
                "SIZE");
    }

    private static void refused(String body, String reason) {
        var city = CityFixture.aMember();
        admin(city)
                .header("If-Match", "*")
                .body(body)
                .put(CALENDAR, city)
                .then()
                .statusCode(422)
                .body("reason", is(reason));
    }

    private static io.restassured.response.Response said(UUID city) {
        return admin(city)
                .header("If-Match", admin(city).get(CALENDAR, city).header("ETag"))
                .body(FOUR_DAYS)
                .put(CALENDAR, city);
    }

    private Instant afterFourHours(UUID city, String start) {
        var now = Instant.parse(start);
        return QuarkusTransaction.requiringNew()
                .call(() -> calendars
                        .of(List.of(city), now)
                        .getOrDefault(
                                city,
                                new eu.alliance.registration.allotment.WorkingHours(
                                        java.time.ZoneOffset.UTC, java.util.Set.of()))
                        .after(now, Duration.ofHours(4)));
    }
}
