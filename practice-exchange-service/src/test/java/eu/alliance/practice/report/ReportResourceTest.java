package eu.alliance.practice.report;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.platform.events.Event;
import eu.alliance.practice.heard.HeardFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportResourceTest {

    static final String THIS_YEAR =
            "/v1/annual-reports/" + LocalDate.now(ZoneOffset.UTC).getYear();

    @Test
    void countsWhatIsThereForEverybody() {
        var city = aMember();
        int before = anybody().get(THIS_YEAR).path("practices.published");
        aPublishedOne(city, PUBLIC);
        aPublishedOne(city, MEMBERS);

        anybody()
                .get(THIS_YEAR)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("ETag", notNullValue())
                .body("status", is("OPEN"))
                .body("practices.published", is(before + 1))
                .body("allowedTransitions", empty());
        editor().get(THIS_YEAR).then().body("allowedTransitions", contains("closing"));
    }

    @Test
    void isAPageAndAPaper() throws Exception {
        var page = given().accept("text/html").get(THIS_YEAR);
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("style-src"));
        assertThat(page.asString())
                .contains("<svg")
                .contains("Member cities by country")
                .contains("<html lang=\"en\">");
        var paper = given().accept("application/pdf").get(THIS_YEAR);
        paper.then().statusCode(200).contentType("application/pdf").header("ETag", notNullValue());
        assertThat(new String(paper.asByteArray(), 0, 5, UTF_8)).isEqualTo("%PDF-");
        Files.write(java.nio.file.Path.of("target/annual-report.pdf"), paper.asByteArray());
        Files.writeString(java.nio.file.Path.of("target/annual-report.html"), page.asString());
    }

    @Test
    void staysAsItIsOnceClosed() {
        var year = "/v1/annual-reports/2017";
        hear(2017, "summit", "\"title\": {\"en\": \"Summit <b>2017</b>\"}, \"startsOn\": \"2017-11-09\"");
        hear(2017, "grant", "\"award\": {\"amount\": \"1000.50\", \"currency\": \"EUR\"}");
        admin(aMember()).post(year + "/closing").then().statusCode(403);
        editor().post(year + "/closing")
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("grants.award.amount", is("1000.50"));
        editor().post(year + "/closing").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        var json = anybody().get(year).asString();
        var html = given().accept("text/html").get(year).asString();
        var pdf = given().accept("application/pdf").get(year).asByteArray();

        aMember();
        hear(2017, "grant", "\"award\": {\"amount\": \"9.00\", \"currency\": \"EUR\"}");

        assertThat(anybody().get(year).asString()).isEqualTo(json).contains("Summit <b>2017</b>");
        assertThat(given().accept("text/html").get(year).asString())
                .isEqualTo(html)
                .contains("&lt;b&gt;");
        assertThat(given().accept("application/pdf").get(year).asByteArray()).isEqualTo(pdf);
        var french = given().accept("application/pdf").get(year + "?lang=fr").asByteArray();
        assertThat(given().accept("application/pdf").get(year + "?lang=fr").asByteArray())
                .isEqualTo(french)
                .isNotEqualTo(pdf);
        assertThat(given().accept("text/html").get(year + "?lang=fr").asString())
                .contains("Rapport annuel 2017");
    }

    @Test
    void isInTheReadersLanguage() {
        assertThat(ReportPage.WORDING.gaps()).isEmpty();
        given().accept("text/html")
                .header("Accept-Language", "tr-TR, en;q=0.5")
                .get(THIS_YEAR)
                .then()
                .header("Content-Language", is("tr"))
                .body(containsString("yılı raporu"));
        given().accept("text/html")
                .header("Accept-Language", "tr")
                .get(THIS_YEAR + "?lang=ru")
                .then()
                .header("Content-Language", is("ru"))
                .body(containsString("Годовой отчёт"));
        given().accept("application/pdf")
                .get(THIS_YEAR + "?lang=de")
                .then()
                .statusCode(200)
                .header("Content-Language", is("de"));
        given().accept("text/html").get(THIS_YEAR + "?lang=xx").then().statusCode(400);
        anybody().get(THIS_YEAR + "?lang=xx").then().statusCode(400);
    }

    @Test
    void isOfYearsThatHaveBegun() {
        anybody().get("/v1/annual-reports/2999").then().statusCode(404);
        anybody().get("/v1/annual-reports/1999").then().statusCode(404);
        anybody().get("/v1/annual-reports/soon").then().statusCode(404);
    }

    private void hear(int year, String kind, String more) {
        var id = UUID.randomUUID();
        var data = "{\"id\": \"%s\", \"revision\": 1, \"status\": \"SIGNED\", %s}".formatted(id, more);
        var event = new Event(
                UUID.randomUUID(),
                "eu.alliance.any." + kind + ".told.v1",
                id,
                Instant.parse(year + "-06-01T00:00:00Z"),
                Optional.empty(),
                data);
        HeardFixture.hear(event);
    }
}
