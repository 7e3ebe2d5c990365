package eu.alliance.practice.shelf;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.aMemberIn;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.anew;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    @Test
    void marksWhatWasFoundInHtmlThatIsSafe() {
        var city = aMember();
        aPublishedOne(city, "Parks <b onclick='x'>lit</b> & safe", PUBLIC);

        anybody()
                .get("/v1/practices?city={city}&q=park", city)
                .then()
                .body(
                        "items[0].highlights.title[0]",
                        is("<mark>Parks</mark> &lt;b onclick=&#39;x&#39;&gt;lit&lt;/b&gt; &amp; safe"))
                .body("items[0].highlights.summary", nullValue());
        anybody().get("/v1/practices?city={city}", city).then().body("items[0].highlights", anEmptyMap());
        anybody()
                .get("/v1/practices?city={city}&q=riversde", city)
                .then()
                .body("items[0].highlights.summary[0]", containsString("<mark>riverside</mark>"));
    }

    @Test
    void findsAsPhraseWhatIsBetweenQuotesAndTakesTheRestForText() {
        var city = aMember();
        var practice = aPublishedOne(city, "Lanterns along the quay", PUBLIC);

        for (var q : List.of("\"along the quay\"", "quay -lanterns", "lanterns AND quay", "lantern*", "\"quay")) {
            anybody()
                    .get("/v1/practices?city={city}&q={q}", city, q)
                    .then()
                    .body("items.id", contains(practice.toString()));
        }
        anybody()
                .get("/v1/practices?city={city}&q={q}", city, "\"quay along\"")
                .then()
                .body("items", empty());
    }

    @Test
    void walksTheRankingPageByPageWithItsFilters() {
        var city = aMember();
        var all = new ArrayList<String>();
        for (var title : List.of("Lampposts", "Lampposts and lampposts", "About lampposts", "More on lampposts")) {
            all.add(aPublishedOne(city, title, PUBLIC).toString());
        }

        for (var sort : List.of("relevance", "-publishedAt", "title", "-title", "updatedAt", "-createdAt")) {
            var first = "/v1/practices?limit=%s&q=lamppost&topic=night-time&city=" + city + "&sort=" + sort;
            List<String> whole = anybody().get(first.formatted(200)).path("items.id");
            var walked = new ArrayList<String>();
            String next = first.formatted(1);
            while (next != null) {
                var page = anybody().urlEncodingEnabled(false).get(next);
                page.then().statusCode(200).body("facets.city[0].count", is(4));
                walked.addAll(page.path("items.id"));
                next = page.path("next");
            }
            assertThat(walked).as(sort).isEqualTo(whole).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void sortsAsAsked() {
        var city = aMember();
        var zebra = aPublishedOne(city, "Zebra crossings", PUBLIC).toString();
        var arcades = aPublishedOne(city, "árcades", PUBLIC).toString();

        var list = "/v1/practices?city=" + city + "&sort=";
        anybody().get(list + "title").then().body("items.id", contains(arcades, zebra));
        anybody().get(list + "-publishedAt").then().body("items.id", contains(arcades, zebra));
        anybody().get(list + "publishedAt").then().body("items.id", contains(zebra, arcades));
        anybody().get(list + "relevance").then().body("items.id", contains(zebra, arcades));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=size", "lang=12", "lang=e_n", "q=a&q=b", "cursor=AAAA&q=x"})
    void refusesWhatItCannotRead(String query) {
        anybody().get("/v1/practices?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void showsOneLanguageAndSaysWhich() {
        var city = aMemberIn("LU");
        aPublishedOne(city, "Quiet streets", PUBLIC);

        anybody()
                .get("/v1/practices?lang=it&city={city}", city)
                .then()
                .header("Content-Language", "it")
                .body("items[0].title.it", is("Quiet streets (it)"))
                .body("items[0].title.en", nullValue())
                .body("items[0].summary.en", containsString("Lights"))
                .body("facets.country[0].label.it", is("Lussemburgo"))
                .body("facets.country[0].label.en", nullValue());
        anybody().get("/v1/practices?lang=ru&city={city}", city).then().header("Content-Language", "en");
    }

    @Test
    void knowsAPracticeByItsPublishedWordsUntilNewOnesArePublished() {
        var city = aMember();
        var practice = aPublishedOne(city, "Oldworded", PUBLIC);
        anew(city, practice, "\"title\": {\"en\": \"Newworded\", \"it\": null}");

        anybody().get("/v1/practices?q=newworded").then().body("items", empty());
        admin(city)
                .get("/v1/practices?q=newworded&status=DRAFT")
                .then()
                .body("items.id", contains(practice.toString()));
        publish(review(submit(city, practice)));
        anybody().get("/v1/practices?q=newworded").then().body("items.id", contains(practice.toString()));
        anybody().get("/v1/practices?q=oldworded").then().body("items", empty());
        admin(city)
                .body("{\"reason\": \"Wrong.\"}")
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(200);
        anybody().get("/v1/practices?q=newworded").then().body("items", empty()).body("facets.city", empty());
    }

    @Test
    void suggestsTitlesAsTheyAreTyped() {
        var city = aMember();
        aPublishedOne(city, "Quillonard Promenade", PUBLIC);
        aPublishedOne(city, "Quillonard Secret", MEMBERS);
        aDraft(city, "Quillonard Draft", PUBLIC);

        anybody().get("/v1/suggestions?q=quillo").then().body("items.text", hasItem("Quillonard Promenade"));
        anybody()
                .get("/v1/suggestions?q=prom quíllon&limit=1")
                .then()
                .body("items.size()", is(1))
                .body("items[0].text", containsString("Quillonard Promenade"))
                .body("next", nullValue());
        anybody().get("/v1/suggestions?q=quillonard sec").then().body("items", empty());
        admin(city).get("/v1/suggestions?q=quillonard sec").then().body("items.text", hasItem("Quillonard Secret"));
        admin(city).get("/v1/suggestions?q=quillonard dra").then().body("items", empty());
        for (var q : List.of("", "?q=", "?q=%25", "?q=%22")) {
            anybody()
                    .urlEncodingEnabled(false)
                    .get("/v1/suggestions" + q)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        anybody().get("/v1/suggestions?q=a&limit=0").then().statusCode(400);
        anybody().get("/v1/suggestions?q=a&color=red").then().statusCode(400);
    }

    @Test
    void findsWhatIsAlike() {
        var city = aMember();
        var one = aPublishedOne(city, "Orchestrating bicycle couriers", PUBLIC);
        var other = aPublishedOne(aMember(), "Bicycle couriers, orchestrated", PUBLIC);
        var shut = aPublishedOne(aMember(), "Bicycle couriers orchestrating again", MEMBERS);

        anybody()
                .get("/v1/practices/{id}/similar?limit=1", one)
                .then()
                .statusCode(200)
                .body("items.id", contains(other.toString()));
        anybody()
                .get("/v1/practices/{id}/similar?limit=200", one)
                .then()
                .body("items.id", not(hasItem(one.toString())))
                .body("items.id", not(hasItem(shut.toString())));
        admin(city).get("/v1/practices/{id}/similar", one).then().body("items.id", hasItem(shut.toString()));
        anybody().get("/v1/practices/{id}/similar", shut).then().statusCode(404);
        anybody().get("/v1/practices/{id}/similar", UUID.randomUUID()).then().statusCode(404);
    }
}
