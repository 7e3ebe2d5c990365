package eu.alliance.practice.drafting;

import static eu.alliance.practice.Door.MERGE_PATCH;
import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.attachment.AttachmentFixture.PDF;
import static eu.alliance.practice.attachment.AttachmentFixture.adminOf;
import static eu.alliance.practice.attachment.AttachmentFixture.anEditor;
import static eu.alliance.practice.attachment.AttachmentFixture.attached;
import static eu.alliance.practice.attachment.AttachmentFixture.sent;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.anew;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.platform.file.StoredFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeAttachmentResourceTest {

    @Inject
    StoredFiles files;

    @Test
    void goesWithTheDraftThatItWasHandedInFor() {
        var city = aMember();
        var place = "/v1/practices/" + aDraft(city, PUBLIC);
        String before = admin(city).get(place).path("sha256");

        var made = sent(adminOf(city), place, "Evaluation 1.pdf", PDF);
        made.then()
                .statusCode(201)
                .body("name", is("Evaluation 1.pdf"))
                .body("mediaType", is("application/pdf"))
                .body("size", is(PDF.length()))
                .body("sha256", matchesPattern("[0-9a-f]{64}"));

        var content = admin(city).get(made.header("Location") + "/content");
        content.then()
                .statusCode(200)
                .header("ETag", is("\"" + made.path("sha256") + "\""))
                .header("Content-Type", startsWith("application/pdf"))
                .header("Content-Disposition", startsWith("attachment"))
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(content.asString()).isEqualTo(PDF);
        admin(city)
                .header("If-None-Match", content.header("ETag"))
                .get(made.header("Location") + "/content")
                .then()
                .statusCode(304);
        admin(city)
                .get(place)
                .then()
                .header("ETag", startsWith(made.header("ETag").split("-")[0]))
                .body("attachments.id", contains(made.<String>path("id")))
                .body("sha256", not(is(before)));
        admin(city).get(place + "/attachments").then().body("items", hasSize(1));
    }

    @Test
    void isDescribedAndTakenAwayUnderItsTag() {
        var city = aMember();
        var place = "/v1/practices/" + aDraft(city, PUBLIC);
        var made = sent(adminOf(city), place, "a.pdf", PDF);
        var file = made.header("Location");
        var words = "{\"title\": {\"fr\": \"Rapport\"}, \"languages\": [\"fr\"]}";

        cityEditor(city).contentType(MERGE_PATCH).body(words).patch(file).then().statusCode(428);
        cityEditor(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body("{\"size\": 1}")
                .patch(file)
                .then()
                .statusCode(400);
        var tag = cityEditor(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body(words)
                .patch(file)
                .then()
                .statusCode(200)
                .body("title.fr", is("Rapport"))
                .body("languages", contains("fr"))
                .extract()
                .header("ETag");

        admin(city).header("If-Match", made.header("ETag")).delete(file).then().statusCode(412);
        admin(city).delete(file).then().statusCode(428);
        admin(city).header("If-Match", tag).delete(file).then().statusCode(204);
        admin(city).get(file).then().statusCode(404);
        admin(city).get(place).then().body("attachments", empty());
    }

    @Test
    void staysThroughAPatchOfTheText() {
        var city = aMember();
        var place = "/v1/practices/" + aDraft(city, PUBLIC);
        attached(adminOf(city), place, "a.pdf", PDF);

        admin(city)
                .contentType(MERGE_PATCH)
                .header("If-Match", admin(city).get(place).header("ETag"))
                .body("{\"title\": {\"en\": \"Anew\"}}")
                .patch(place)
                .then()
                .statusCode(200)
                .body("attachments", hasSize(1));
    }

    @Test
    void isOfTheKindsAndSizesThatAreTaken() {
        var city = aMember();
        var place = "/v1/practices/" + aDraft(city, PUBLIC);

        sent(adminOf(city), place, "a.html", "<html><script>1</script></html>")
                .then()
                .statusCode(415);
        sent(adminOf(city), place, "a.png", PDF).then().statusCode(422).body("reason", is("FILE_TYPE_MISMATCH"));
        sent(adminOf(city), place, "a.txt", "x".repeat(10_485_761)).then().statusCode(413);
        for (int i = 0; i < 20; i++) {
            attached(adminOf(city), place, i + ".txt", "note " + i);
        }
        sent(adminOf(city), place, "20.txt", "one too many")
                .then()
                .statusCode(422)
                .body("reason", is("TOO_MANY_ATTACHMENTS"));
    }

    @Test
    void isForItsCityToHandIn() {
        var city = aMember();
        var draft = "/v1/practices/" + aDraft(city, PUBLIC);
        var shown = "/v1/practices/" + publish(review(submit(city, aDraft(city, PUBLIC))));

        sent(adminOf(aMember()), draft, "a.pdf", PDF).then().statusCode(404);
        sent(adminOf(aMember()), shown, "a.pdf", PDF).then().statusCode(403);
        sent(anEditor(), draft, "a.pdf", PDF).then().statusCode(403);
        sent(adminOf(city), shown, "a.pdf", PDF).then().statusCode(409).body("reason", is("NOT_EDITABLE"));
        anybody().get(draft + "/attachments").then().statusCode(404);
    }

    @Test
    void isReadByWhoeverReadsThePracticeAndNobodyElse() {
        var city = aMember();
        var inside = aMember();
        var circle = aCircleOf(inside);
        var draft = aDraft(city, restrictedTo(circle));
        var file = attached(adminOf(city), "/v1/practices/" + draft, "a.pdf", PDF);

        reviewer().get(file + "/content").then().statusCode(404);
        submit(city, draft);
        reviewer().get(file + "/content").then().statusCode(200);
        publish(review(draft));

        admin(inside).get(file).then().statusCode(200);
        admin(inside).get(file + "/content").then().statusCode(200);
        admin(aMember()).get(file).then().statusCode(404);
        admin(aMember()).get(file + "/content").then().statusCode(404);
        anybody().get(file + "/content").then().statusCode(404);
        anybody()
                .get("/v1/files/" + file.substring(file.lastIndexOf('/') + 1))
                .then()
                .statusCode(404);
    }

    @Test
    void isPinnedToItsVersionWhichFollowsTodaysSensitivity() {
        var city = aMember();
        var practice = aDraft(city, PUBLIC);
        var place = "/v1/practices/" + practice;
        var file = attached(adminOf(city), place, "first.pdf", PDF);
        var old = place + "/versions/1" + file.substring(file.indexOf("/attachments"));
        publish(review(submit(city, practice)));
        anybody().get(old + "/content").then().statusCode(200);

        anew(city, practice, MEMBERS);
        admin(city).get(place).then().body("attachments.name", contains("first.pdf"));
        var tag = admin(city).get(place).header("ETag");
        admin(city).header("If-Match", tag).delete(file).then().statusCode(204);
        QuarkusTransaction.requiringNew().run(() -> files.sweep(Instant.now().plus(Duration.ofDays(3))));
        publish(review(submit(city, practice)));

        admin(aMember()).get(place).then().body("attachments", empty());
        admin(aMember()).get(file + "/content").then().statusCode(404);
        admin(aMember()).get(place + "/versions/1").then().body("attachments.name", hasItem("first.pdf"));
        admin(aMember()).get(old + "/content").then().statusCode(200);
        admin(anApplicant()).get(old + "/content").then().statusCode(404);
        anybody().get(old + "/content").then().statusCode(404);
    }

    @Test
    void goesWithAWithdrawnPractice() {
        var city = aMember();
        var practice = aDraft(city, PUBLIC);
        var file = attached(adminOf(city), "/v1/practices/" + practice, "a.pdf", PDF);
        publish(review(submit(city, practice)));
        editor().body("{\"reason\": \"It did harm.\"}")
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(200);

        anybody().get(file + "/content").then().statusCode(410).body("tombstone.explanation", is("It did harm."));
        anybody()
                .get("/v1/practices/{id}/attachments/{file}", practice, UUID.randomUUID())
                .then()
                .statusCode(410);
    }
}
