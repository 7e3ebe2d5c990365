package eu.alliance.practice.shelf;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.aMemberIn;
import static eu.alliance.practice.city.CityFixture.slugOf;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.platform.testkit.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShelfResourceTest {

    @Inject
    SessionFactory database;

    @Test
    void hasPublishedOnesUnlessAskedForOthers() {
        var city = aMember();
        var published = aPublishedOne(city, PUBLIC);
        var draft = aDraft(city, PUBLIC);

        admin(city).get("/v1/practices?city={id}", city).then().body("items.id", contains(published.toString()));
        admin(city)
                .get("/v1/practices?city={id}&status=DRAFT", city)
                .then()
                .body("items.id", contains(draft.toString()))
                .body("items[0].allowedTransitions", containsInAnyOrder("submission", "withdrawal"));
        admin(city)
                .get("/v1/practices?city={id}", city)
                .then()
                .body("items[0].allowedTransitions", containsInAnyOrder("withdrawal", "new-version"))
                .body("items[0].sections", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=night-time",
                "country=LU",
                "language=it",
                "prevention=PRIMARY",
                "evidence=PEER_REVIEWED",
                "sensitivity=PUBLIC",
                "status=PUBLISHED",
                "q=TONÍTE",
                "q=riverside%20Lights"
            })
    void isNarrowedBy(String filter) {
        var city = aMemberIn("LU");
        var practice = aPublishedOne(city, PUBLIC);

        anybody()
                .get("/v1/practices?limit=200&city=" + slugOf(city) + "&" + encoded(filter))
                .then()
                .statusCode(200)
                .body("items.id", contains(practice.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=parks",
                "country=AT",
                "language=ru",
                "prevention=TERTIARY",
                "evidence=REPLICATED",
                "sensitivity=MEMBERS",
                "status=ARCHIVED",
                "q=nowhere",
                "q=%25",
                "q=_",
                "updatedSince=2200-01-01T00:00:00Z",
                "circle=428c61d8-f559-574f-9997-b9fe00b49dc3"
            })
    void isEmptiedBy(String filter) {
        var city = aMemberIn("LU");
        aPublishedOne(city, PUBLIC);

        anybody()
                .urlEncodingEnabled(false)
                .get("/v1/practices?city=" + city + "&" + filter)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("facets.topic", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "colour=red",
                "status=GONE",
                "prevention=primary",
                "circle=x",
                "updatedSince=yesterday",
                "topic=a&topic=b"
            })
    void refusesWhatItCannotRead(String query) {
        anybody().get("/v1/practices?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void countsByCodeWithLabelsOfWhatTheFiltersLeave() {
        var city = aMemberIn("LU");
        aPublishedOne(city, PUBLIC);
        aPublishedOne(city, MEMBERS);

        admin(city)
                .get("/v1/practices?city={id}", city)
                .then()
                .body("facets.topic.code", contains("night-time", "public-spaces"))
                .body("facets.topic.count", contains(2, 2))
                .body("facets.topic[0].label.de", is("Die Stadt bei Nacht"))
                .body("facets.language.code", contains("en", "it"))
                .body("facets.language[1].label.fr", is("italien"))
                .body("facets.country.code", contains("LU"))
                .body("facets.country[0].label.tr", is("Lüksemburg"))
                .body("facets.prevention[0].label.ru", is("Первичная профилактика"))
                .body("facets.evidence[0].code", is("PEER_REVIEWED"));
        anybody().get("/v1/practices?city={id}", city).then().body("facets.topic.count", contains(1, 1));
        anybody().get("/v1/practices?city={id}&topic=parks", city).then().body("facets.topic", empty());
    }

    @Test
    void isNarrowedToACircleForThoseInIt() {
        var city = aMember();
        var reader = aMember();
        var circle = aCircleOf(reader);
        var practice = aPublishedOne(city, restrictedTo(circle));

        admin(reader).get("/v1/practices?circle={c}", circle).then().body("items.id", contains(practice.toString()));
        admin(aMember()).get("/v1/practices?circle={c}", circle).then().body("items", empty());
    }

    @Test
    void isWalkedPageByPage() {
        var city = aMember();
        var all = List.of(aPublishedOne(city, PUBLIC), aPublishedOne(city, PUBLIC), aPublishedOne(city, PUBLIC));

        var walked = new ArrayList<String>();
        String next = "/v1/practices?limit=1&city=" + city;
        while (next != null) {
            var page = anybody().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            assertThat(page.<Integer>path("facets.country[0].count")).isEqualTo(3);
            walked.addAll(page.path("items.id"));
            next = page.path("next");
            assertThat(page.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }

        assertThat(walked)
                .containsExactlyElementsOf(all.stream().map(UUID::toString).toList());
    }

    @Test
    void tellsWhatChangedSince() {
        var city = aMember();
        var old = aPublishedOne(city, PUBLIC);
        String mark = anybody().get("/v1/practices/{id}", old).path("updatedAt");
        var fresh = aPublishedOne(city, PUBLIC);

        anybody()
                .get("/v1/practices?city={id}&updatedSince={at}", city, mark)
                .then()
                .body("items.id", contains(old.toString(), fresh.toString()));
        String later = anybody().get("/v1/practices/{id}", fresh).path("updatedAt");
        anybody()
                .get("/v1/practices?city={id}&updatedSince={at}", city, later)
                .then()
                .body("items.id", contains(fresh.toString()));
        editor().post("/v1/practices/{id}/archiving", old).then().statusCode(200);
        anybody()
                .get("/v1/practices?city={id}&status=ARCHIVED&updatedSince={at}", city, later)
                .then()
                .body("items.id", contains(old.toString()));
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForOne() {
        var city = aMember();
        aPublishedOne(city, PUBLIC);
        var forOne = statementsFor(city);
        for (int i = 0; i < 5; i++) {
            aPublishedOne(city, PUBLIC);
        }

        assertThat(statementsFor(city)).isEqualTo(forOne).isLessThanOrEqualTo(10);
    }

    // what listens in the background may add to a count, and takes nothing away from it
    private long statementsFor(UUID city) {
        return Statements.of(
                database,
                () -> admin(city).get("/v1/practices?city={id}", city).then().statusCode(200));
    }

    private static String encoded(String filter) {
        return filter.replace("%20", " ");
    }
}
