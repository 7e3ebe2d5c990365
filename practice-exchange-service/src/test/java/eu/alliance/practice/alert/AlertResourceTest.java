package eu.alliance.practice.alert;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewerFrom;
import static eu.alliance.practice.city.CityFixture.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertResourceTest {

    static final String WORDS = """
            {"name": "Parks", "search": {"q": "parks", "topic": "parks"}, "frequency": "DAILY", "channel": "EMAIL",
             "email": "library@city.example", "language": "fr"}""";

    @Test
    void isKeptChangedAndRemovedByItsCity() {
        var city = aMember();
        var made = cityEditor(city).body(WORDS).post("/v1/alerts");
        made.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("search.q", is("parks"))
                .body("nextAt", endsWith("T05:00:00Z"));
        var place = made.header("Location");
        admin(city).get("/v1/alerts").then().statusCode(200).body("items.id", contains(made.<String>path("id")));
        admin(city)
                .header("If-None-Match", made.header("ETag"))
                .get(place)
                .then()
                .statusCode(304);

        var patch = "{\"channel\": \"WEBHOOK\", \"email\": null, \"frequency\": \"WEEKLY\"}";
        admin(city).contentType(MERGE_PATCH).body(patch).patch(place).then().statusCode(428);
        var tag = admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body(patch)
                .patch(place)
                .then()
                .statusCode(200)
                .body("channel", is("WEBHOOK"))
                .extract()
                .header("ETag");
        admin(city).header("If-Match", made.header("ETag")).delete(place).then().statusCode(412);
        admin(city).header("If-Match", tag).delete(place).then().statusCode(204);
        admin(city).get(place).then().statusCode(404);
        admin(city).get("/v1/alerts").then().body("items", empty());
    }

    @Test
    void isNobodyElses() {
        var city = aMember();
        var made = admin(city).body(WORDS).post("/v1/alerts");
        var place = made.header("Location");
        var other = admin(aMember()).header("If-Match", made.header("ETag"));

        other.get(place).then().statusCode(404);
        other.delete(place).then().statusCode(404);
        admin(aMember())
                .contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body("{\"name\": \"Mine\"}")
                .patch(place)
                .then()
                .statusCode(404);
        admin(aMember()).get("/v1/alerts").then().body("items", empty());
        editor().get(place).then().statusCode(403);
        reviewerFrom(city).get(place).then().statusCode(403);
        anybody().get(place).then().statusCode(401);
        anybody().body(WORDS).post("/v1/alerts").then().statusCode(401);
        editor().body(WORDS).post("/v1/alerts").then().statusCode(403);
    }

    @Test
    void isWithinTheRules() {
        var city = aMember();
        admin(city)
                .body(WORDS.replace("\"topic\": \"parks\"", "\"topic\": \"no-such\"")
                        .replace(", \"language\": \"fr\"", "")
                        .replace("\"email\": \"library@city.example\"", "\"email\": null"))
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("errors.reason", containsInAnyOrder("REQUIRED", "UNKNOWN_TOPIC"))
                .body("errors.pointer", containsInAnyOrder("/email", "/search/topic"));
        admin(city)
                .body(WORDS.replace("EMAIL", "WEBHOOK"))
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("errors.reason", contains("EMAIL_NOT_EXPECTED"))
                .body("errors.pointer", contains("/email"));
        for (var wrong : new String[] {"\"DAILY\"", "\"library@city.example\""}) {
            assertThat(admin(city)
                            .body(WORDS.replace(wrong, "\"nonsense\""))
                            .post("/v1/alerts")
                            .statusCode())
                    .isEqualTo(422);
        }
        admin(city).body("{\"name\": 1}").post("/v1/alerts").then().statusCode(400);
        admin(city).get("/v1/alerts?city=" + UUID.randomUUID()).then().statusCode(400);
    }

    @Test
    void isOneOfAHundredAtMost() {
        var city = aMember();
        for (int i = 0; i < 100; i++) {
            admin(city).body(WORDS).post("/v1/alerts").then().statusCode(201);
        }
        admin(city)
                .body(WORDS)
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("reason", is("TOO_MANY_ALERTS"))
                .body("errors.pointer", contains(""));
        cityEditor(aMember()).body(WORDS).post("/v1/alerts").then().statusCode(201);
    }
}
