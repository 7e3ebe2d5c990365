package eu.alliance.practice.answer;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.registrar;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerResourceTest {

    static final String DEADLINE = "{\"local\": \"2099-10-31T17:00\", \"zone\": \"Europe/Brussels\"}";

    final UUID city = aMember();

    @Test
    void isWrittenOpenedAndClosedByAnEditor() {
        admin(city).body(written(DEADLINE)).post("/v1/data-collections").then().statusCode(403);
        var made = editor().body(written(DEADLINE)).post("/v1/data-collections");
        made.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("DRAFT"))
                .body("deadline.instant", is("2099-10-31T16:00:00Z"))
                .body("allowedTransitions", contains("opening"));
        var place = made.header("Location");

        anybody().get(place).then().statusCode(404);
        admin(city).body(values("1")).post(place + "/responses").then().statusCode(404);
        editor().post(place + "/closing").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        editor().post(place + "/opening").then().statusCode(200).body("status", is("OPEN"));
        anybody().get(place).then().statusCode(200).body("allowedTransitions", empty());
        editor().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"year\": 2028}")
                .patch(place)
                .then()
                .statusCode(409)
                .body("reason", is("NOT_EDITABLE"));
        editor().post(place + "/closing").then().statusCode(200);
        admin(city).body(values("1")).post(place + "/responses").then().statusCode(409);
        editor().body(written("{\"local\": \"2099-03-29T02:30\", \"zone\": \"Europe/Brussels\"}")
                        .replace("\"b\"", "\"count\""))
                .post("/v1/data-collections")
                .then()
                .statusCode(422);
    }

    @Test
    void isDraftedSubmittedAndCorrectedWithATrail() {
        var place = open(DEADLINE);
        var made = admin(city).body("{\"values\": {}}").post(place + "/responses");
        made.then().statusCode(201).body("status", is("DRAFT")).body("allowedTransitions", contains("submission"));
        var response = made.header("Location");
        admin(city)
                .body("{\"values\": {}}")
                .post(place + "/responses")
                .then()
                .statusCode(409)
                .body("reason", is("RESPONSE_EXISTS"));

        admin(city)
                .post(response + "/submission")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/values/count"));
        admin(city)
                .post(response + "/submission?dryRun=true")
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false));
        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body(values("12"))
                .patch(response)
                .then()
                .statusCode(200)
                .body("values.count", is(12));
        admin(city).post(response + "/submission").then().statusCode(200).body("status", is("SUBMITTED"));
        admin(city).post(response + "/submission").then().statusCode(409);
        admin(city)
                .post(response + "/submission?dryRun=true")
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.reason", contains("ILLEGAL_TRANSITION"));
        admin(city)
                .body("{\"values\": {\"count\": 13}, \"reason\": \"Wrong year.\"}")
                .post(response + "/correction")
                .then()
                .statusCode(200)
                .body("values.count", is(13))
                .body("trail", hasSize(1))
                .body("trail[0].reason", is("Wrong year."))
                .body("trail[0].former.count", is(12));
        admin(city)
                .body("{\"values\": {\"count\": null}, \"reason\": \"Unknown.\"}")
                .post(response + "/correction")
                .then()
                .statusCode(422);
    }

    @Test
    void isACitysOwn() {
        var place = open(DEADLINE);
        var response = admin(city).body(values("1")).post(place + "/responses").header("Location");

        anybody().get(response).then().statusCode(401);
        registrar().get(response).then().statusCode(403);
        admin(aMember()).get(response).then().statusCode(404);
        admin(aMember()).post(response + "/submission").then().statusCode(404);
        admin(aMember()).get(place + "/responses").then().body("items", empty());
        editor().get(response).then().statusCode(200).body("allowedTransitions", empty());
        admin(anApplicant()).body(values("1")).post(place + "/responses").then().statusCode(403);
        admin(aMember())
                .body("{\"values\": {\"count\": \"many\", \"none\": 1}}")
                .post(place + "/responses")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/values/count", "/values/none"));
    }

    @Test
    void comesTooLateAfterTheDeadline() {
        var place = open("{\"local\": \"2021-10-31T17:00\", \"zone\": \"Europe/Brussels\"}");

        admin(city)
                .body(values("1"))
                .post(place + "/responses")
                .then()
                .statusCode(409)
                .body("reason", is("DEADLINE_PASSED"));
    }

    @Test
    void comesToResultsThatTellOnNobody() {
        var place = open(DEADLINE);
        for (int i = 1; i <= 6; i++) {
            var member = aMember();
            var b = i <= 4 ? ", \"b\": true" : i == 5 ? ", \"b\": false" : "";
            var response = admin(member)
                    .body("{\"values\": {\"count\": %d%s}}".formatted(i, b))
                    .post(place + "/responses")
                    .header("Location");
            admin(member).post(response + "/submission").then().statusCode(200);
        }
        admin(city).get(place + "/results").then().statusCode(409).body("reason", is("COLLECTION_NOT_CLOSED"));
        editor().post(place + "/closing").then().statusCode(200);

        anybody().get(place + "/results").then().statusCode(401);
        admin(city)
                .get(place + "/results")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("answeringCities", is(6))
                .body("items[0].n", is(6))
                .body("items[0].sum", is("21"))
                .body("items[0].median", is("3.5"))
                .body("items[1].distribution.n", contains(nullValue(), nullValue()))
                .body("items[1].suppressed", is(true))
                .body("items[2].n", nullValue())
                .body("items[2].sum", not("0"));
        var csv = admin(city).accept("text/csv").get(place + "/results");
        csv.then().statusCode(200).contentType("text/csv");
        assertThat(csv.asString()).contains("code,").contains("21");
        admin(city)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(place + "/results")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(startsWith("PK"));
    }

    private static String open(String deadline) {
        var place = editor().body(written(deadline))
                .post("/v1/data-collections")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        editor().post(place + "/opening").then().statusCode(200);
        return place;
    }

    private static String written(String deadline) {
        return """
                {"year": 2027, "title": {"en": "Yearly survey"}, "opensOn": "2020-09-01", "deadline": %s,
                 "indicators": [
                   {"code": "count", "label": {"en": "Youth workers"}, "type": "COUNT", "required": true},
                   {"code": "b", "label": {"en": "Has a strategy"}, "type": "YES_NO"},
                   {"code": "spent", "label": {"en": "Spent"}, "type": "AMOUNT", "unit": "EUR", "min": 0}]}""".formatted(deadline);
    }

    private static String values(String count) {
        return "{\"values\": {\"count\": %s}}".formatted(count);
    }
}
