package eu.alliance.practice.linked;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkedDataTest {

    final UUID city = aMember();

    @Test
    void isSchemaOrgForWhoAsksForIt() {
        var practice = aPublishedOne(city, PUBLIC);

        given().accept("application/ld+json")
                .get("/v1/practices/{id}", practice)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .body("'@context'", is("https://schema.org"))
                .body("headline", is("ToNite"));
        given().get("/v1/practices/{id}", practice)
                .then()
                .contentType(startsWith("application/json"))
                .body("title.en", is("ToNite"));
        given().accept("application/json")
                .get("/v1/practices/{id}", practice)
                .then()
                .statusCode(200);
    }

    @Test
    void isOfPublicPracticesOnlyWhoeverAsks() {
        var members = aPublishedOne(city, MEMBERS);

        admin(city)
                .accept("application/ld+json")
                .get("/v1/practices/{id}", members)
                .then()
                .statusCode(404);
        assertThat(admin(city).get("/v1/sitemap").asString()).doesNotContain(members.toString());
        assertThat(wholeCatalogue()).isNotEmpty().doesNotContain(members.toString());
    }

    @Test
    void isACatalogueOfDatasetsPageByPage() {
        var practice = aPublishedOne(city, PUBLIC);

        anybody()
                .get("/v1/catalogue?limit=1")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .body("'@type'", is("dcat:Catalog"))
                .body("'dcat:dataset'[0].'@type'", is("dcat:Dataset"));
        assertThat(wholeCatalogue()).contains(practice.toString());
        assertThat(anybody().get("/v1/sitemap").asString()).contains(practice.toString());
        anybody().get("/v1/sitemap").then().statusCode(200).contentType(containsString("xml"));
        anybody().get("/v1/catalogue?colour=red").then().statusCode(400);
    }

    private List<String> wholeCatalogue() {
        var seen = new ArrayList<String>();
        for (var page = "/v1/catalogue?limit=200"; page != null; ) {
            var answer = admin(city).get(page);
            seen.addAll(answer.jsonPath().getList("'dcat:dataset'.'dct:identifier'"));
            var link = answer.header("Link");
            page = link == null ? null : link.replaceAll("<(.*)>.*", "$1");
        }
        return seen;
    }
}
