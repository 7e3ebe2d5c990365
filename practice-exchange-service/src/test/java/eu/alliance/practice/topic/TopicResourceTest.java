package eu.alliance.practice.topic;

import static eu.alliance.practice.Door.anybody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicResourceTest {

    @Test
    void hasLabelsInSixLanguages() {
        var topics = anybody().get("/v1/topics");

        topics.then()
                .statusCode(200)
                .body("items.code", hasItems("early-prevention", "public-spaces", "interfaith", "hate-speech"))
                .body("items.code", everyItem(matchesPattern("[a-z]+(-[a-z]+)*")));
        List<Map<String, String>> labels = topics.path("items.label");
        assertThat(labels)
                .allSatisfy(label -> assertThat(label.keySet()).isEqualTo(Set.of("en", "fr", "de", "it", "ru", "tr")));
        List<String> codes = topics.path("items.code");
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void isAConceptSchemeForLinkedData() {
        given().accept("application/ld+json")
                .get("/v1/topics")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", is("skos:ConceptScheme"))
                .body("'@id'", matchesPattern("https?://.*/v1/topics"))
                .body("'skos:hasTopConcept'.'@id'", everyItem(matchesPattern("https?://.*/v1/topics#[a-z-]+")))
                .body(
                        "'skos:hasTopConcept'.find { it.'skos:notation' == 'parks' }.prefLabel.de",
                        is("Parks und Grünflächen"));
    }

    @Test
    void pointsToEuroVocWhereThatMeansTheSameOrNearly() {
        anybody()
                .get("/v1/topics")
                .then()
                .body("items.find { it.code == 'public-spaces' }.exactMatch", is("http://eurovoc.europa.eu/c_f831f088"))
                .body("items.find { it.code == 'public-spaces' }.closeMatch", nullValue())
                .body("items.find { it.code == 'mentoring' }.exactMatch", nullValue());
        var skos = given().accept("application/ld+json").get("/v1/topics").then();
        skos.body(
                        "'skos:hasTopConcept'.find { it.'skos:notation' == 'urban-security' }.'skos:closeMatch'.'@id'",
                        is("http://eurovoc.europa.eu/4045"))
                .body("'skos:hasTopConcept'.findAll { it.'skos:exactMatch' != null }", hasSize(5))
                .body("'skos:hasTopConcept'.findAll { it.'skos:closeMatch' != null }", hasSize(8));
    }
}
