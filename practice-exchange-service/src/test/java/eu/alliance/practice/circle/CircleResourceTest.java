package eu.alliance.practice.circle;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.as;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.evaluatorFrom;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.circle.CircleFixture.aCircle;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.circle.CircleFixture.admit;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CircleResourceTest {

    @Test
    void isOpenedByAnEditor() {
        var created = editor().body("{\"name\": {\"en\": \"RAN\"}}").post("/v1/circles");

        created.then().statusCode(201).header("ETag", notNullValue()).body("name.en", is("RAN"));
        editor().get(created.header("Location")).then().statusCode(200).header("ETag", created.header("ETag"));
        admin(aMember())
                .body("{\"name\": {\"en\": \"RAN\"}}")
                .post("/v1/circles")
                .then()
                .statusCode(403);
        anybody()
                .body("{\"name\": {\"en\": \"RAN\"}}")
                .post("/v1/circles")
                .then()
                .statusCode(401);
        editor().body("{\"name\": \"RAN\"}").post("/v1/circles").then().statusCode(400);
        editor().body("{}").post("/v1/circles").then().statusCode(422).body("errors.pointer", contains("/name"));
    }

    @Test
    void isKnownToMemberCitiesAndToWhoeverIsInIt() {
        var applicant = anApplicant();
        var circle = aCircleOf(applicant);
        var other = aCircle();

        admin(aMember()).get("/v1/circles/{id}", circle).then().statusCode(200);
        reviewer().get("/v1/circles/{id}", circle).then().statusCode(200);
        admin(applicant).get("/v1/circles/{id}", circle).then().statusCode(200);
        admin(applicant).get("/v1/circles/{id}", other).then().statusCode(404);
        admin(applicant).get("/v1/circles").then().body("items.id", contains(circle.toString()));
        evaluatorFrom(applicant).get("/v1/circles").then().statusCode(403);
        anybody().get("/v1/circles").then().statusCode(401);
    }

    @Test
    void showsItsMembersToEachOther() {
        var city = aMember();
        var circle = aCircleOf(city);
        editor().body("{\"organisationId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(201);

        admin(city)
                .get("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        editor().get("/v1/circles/{id}/members", circle).then().body("items.cityId", contains(city.toString(), null));
        admin(aMember()).get("/v1/circles/{id}/members", circle).then().statusCode(404);
        editor().get("/v1/circles/{id}/members", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void takesAMemberOnce() {
        var city = aMember();
        var circle = aCircleOf(city);

        editor().body("{\"cityId\": \"%s\"}".formatted(city))
                .post("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(409)
                .body("reason", is("ALREADY_MEMBER"));
        editor().body("{}").post("/v1/circles/{id}/members", circle).then().statusCode(422);
        editor().body("{\"cityId\": \"%s\", \"organisationId\": \"%s\"}".formatted(city, city))
                .post("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(422);
        editor().body("{\"cityId\": \"%s\"}".formatted(city))
                .post("/v1/circles/{id}/members", UUID.randomUUID())
                .then()
                .statusCode(404);
        admin(city)
                .body("{\"cityId\": \"%s\"}".formatted(aMember()))
                .post("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(403);
    }

    @Test
    void letsAMemberGoUnderItsTag() {
        var circle = aCircle();
        var member = admit(circle, aMember());
        var tag = editor().get(member).header("ETag");

        editor().delete(member).then().statusCode(428);
        editor().header("If-Match", "\"9-0\"").delete(member).then().statusCode(412);
        admin(aMember()).header("If-Match", tag).delete(member).then().statusCode(403);
        editor().header("If-Match", tag).delete(member).then().statusCode(204);
        editor().header("If-Match", tag).delete(member).then().statusCode(404);
    }

    @Test
    void opensWhatItSharesToOperatorsToo() {
        var operator = UUID.randomUUID();
        var other = UUID.randomUUID();
        var circle = aCircle();
        editor().body("{\"organisationId\": \"%s\"}".formatted(operator))
                .post("/v1/circles/{id}/members", circle)
                .then()
                .statusCode(201);
        var shared = aPublishedOne(aMember(), restrictedTo(circle));
        var members = aPublishedOne(aMember(), MEMBERS);

        operatorOf(operator).get("/v1/practices/{id}", shared).then().statusCode(200);
        operatorOf(operator).get("/v1/practices/{id}", members).then().statusCode(404);
        operatorOf(other).get("/v1/practices/{id}", shared).then().statusCode(404);
        operatorOf(operator).post("/v1/practices/{id}/adoptions", shared).then().statusCode(403);
    }

    private static RequestSpecification operatorOf(UUID organisation) {
        return as(Tokens.user("operator-of-" + organisation).roles("operator").city(organisation));
    }
}
