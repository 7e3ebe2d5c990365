package eu.alliance.practice.comment;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.circle.CircleFixture.aCircle;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentResourceTest {

    static final String TEXT = "{\"text\": \"We tried this by the canal.\"}";

    final UUID owner = aMember();
    final UUID speaker = aMember();

    @Test
    void isReadByOthersOnceAnEditorLetItThrough() {
        var practice = aPublishedOne(owner, PUBLIC);
        var said = admin(speaker).body(TEXT).post(commentsOf(practice));
        said.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", is("PENDING"))
                .body("cityId", is(speaker.toString()))
                .body("allowedTransitions", empty());
        var comment = said.header("Location");

        anybody().get(comment).then().statusCode(404);
        admin(owner).get(comment).then().statusCode(404);
        admin(speaker).get(comment).then().statusCode(200);
        anybody().get(commentsOf(practice)).then().body("items", empty());
        admin(speaker).get(commentsOf(practice)).then().body("items.id", contains((String) said.path("id")));
        editor().get(comment).then().body("allowedTransitions", contains("approval", "rejection"));
        editor().post(comment + "/approval").then().statusCode(200).body("status", is("APPROVED"));
        editor().post(comment + "/approval").then().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        var tag = anybody().get(comment).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(comment).then().statusCode(304);
        anybody().get(commentsOf(practice)).then().body("items.text", contains("We tried this by the canal."));
    }

    @Test
    void tellsItsAuthorAloneWhyItWasRejected() {
        var practice = aPublishedOne(owner, PUBLIC);
        var comment = admin(speaker).body(TEXT).post(commentsOf(practice)).header("Location");

        editor().body("{\"reason\": \" \"}")
                .post(comment + "/rejection")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/reason"));
        editor().body("{\"reason\": \"Off topic.\"}")
                .post(comment + "/rejection")
                .then()
                .statusCode(200)
                .body("status", is("REJECTED"));

        admin(speaker).get(comment).then().body("reason", is("Off topic."));
        cityEditor(speaker).get(comment).then().statusCode(404);
        anybody().get(comment).then().statusCode(404);
    }

    @Test
    void isForMembersWhoMayReadThePractice() {
        var open = aPublishedOne(owner, PUBLIC);
        anybody().body(TEXT).post(commentsOf(open)).then().statusCode(401);
        reviewer().body(TEXT).post(commentsOf(open)).then().statusCode(403);
        admin(anApplicant())
                .body(TEXT)
                .post(commentsOf(open))
                .then()
                .statusCode(403)
                .body("reason", is("NOT_A_MEMBER"));
        var restricted = aPublishedOne(owner, restrictedTo(aCircle()));
        admin(speaker).body(TEXT).post(commentsOf(restricted)).then().statusCode(404);
        admin(speaker).get(commentsOf(restricted)).then().statusCode(404);
        admin(owner).body(TEXT).post(commentsOf(aDraft(owner, PUBLIC))).then().statusCode(409);
        admin(speaker).body("{\"text\": \"\"}").post(commentsOf(open)).then().statusCode(422);
        admin(speaker).body("{\"text\": 1}").post(commentsOf(open)).then().statusCode(400);
    }

    @Test
    void followsItsPracticeWhomeverThatShutsOut() {
        var practice = aPublishedOne(owner, MEMBERS);
        var comment = admin(speaker).body(TEXT).post(commentsOf(practice)).header("Location");
        editor().post(comment + "/approval").then().statusCode(200);

        anybody().get(comment).then().statusCode(404);
        anybody().get(commentsOf(practice)).then().statusCode(404);
        admin(anApplicant()).get(comment).then().statusCode(404);
        admin(owner).get(comment).then().statusCode(200).body("reason", nullValue());
    }

    @Test
    void isTakenBackByItsAuthorOnly() {
        var practice = aPublishedOne(owner, PUBLIC);
        var said = admin(speaker).body(TEXT).post(commentsOf(practice));
        var comment = said.header("Location");
        editor().post(comment + "/approval").then().statusCode(200);

        admin(owner)
                .header("If-Match", "*")
                .delete(comment)
                .then()
                .statusCode(403)
                .body("reason", is("NOT_AUTHOR"));
        admin(speaker).delete(comment).then().statusCode(428);
        admin(speaker)
                .header("If-Match", said.header("ETag"))
                .delete(comment)
                .then()
                .statusCode(412);
        var tag = admin(speaker).get(comment).header("ETag");
        admin(speaker).header("If-Match", tag).delete(comment).then().statusCode(204);
        admin(speaker).get(comment).then().statusCode(404);
    }

    private static String commentsOf(UUID practice) {
        return "/v1/practices/" + practice + "/comments";
    }
}
