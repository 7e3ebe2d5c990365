package eu.alliance.practice.publishing;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateResourceTest {

    @Test
    void pointsToWhatSaysMuchTheSameOnceHandedIn() {
        var known = published(aMember(), "Zebra crossings painted by pupils of Quertz", PUBLIC);
        published(aMember(), "Gardens where pupils of Quertz meet", PUBLIC);
        await().atMost(30, SECONDS).until(() -> isFound("zebra quertz"));
        var city = aMember();
        var draft = draft(city, "Pupils of Quertz: painted zebra crossings", PUBLIC);

        admin(city)
                .get("/v1/practices/{id}/duplicates", draft)
                .then()
                .statusCode(200)
                .body("items.id", contains(known.toString()))
                .body("items[0].similarity", is("1.00"));
        admin(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/practices/{id}/submission", draft)
                .then()
                .statusCode(200)
                .body("status", is("SUBMITTED"))
                .body("duplicates.id", contains(known.toString()));
        editor().get("/v1/practices/{id}/duplicates", draft).then().body("items.id", contains(known.toString()));
        admin(aMember()).get("/v1/practices/{id}/duplicates", draft).then().statusCode(404);
        anybody().get("/v1/practices/{id}/duplicates", draft).then().statusCode(401);
    }

    @Test
    void tellsNobodyOfWhatTheyMayNotRead() {
        var inside = aMember();
        var hidden = published(aMember(), "Kiosk watch of Brundle by night", restrictedTo(aCircleOf(inside)));
        var members = published(aMember(), "Kiosk watch of Brundle by night", MEMBERS);
        await().atMost(30, SECONDS)
                .until(() -> admin(inside)
                                .get("/v1/practices?q=kiosk brundle")
                                .<List<String>>path("items.id")
                                .size()
                        == 2);

        var outside = aMember();
        var theirs = draft(outside, "Kiosk watch of Brundle by night", PUBLIC);
        admin(outside)
                .get("/v1/practices/{id}/duplicates", theirs)
                .then()
                .body("items.id", contains(members.toString()));

        var ours = draft(inside, "Kiosk watch of Brundle by night", PUBLIC);
        admin(inside).get("/v1/practices/{id}/duplicates", ours).then().body("items.size()", is(2));
        editor().get("/v1/practices/{id}", hidden).then().statusCode(200);
    }

    private static boolean isFound(String words) {
        return !anybody()
                .get("/v1/practices?q=" + words)
                .<List<String>>path("items.id")
                .isEmpty();
    }

    private static UUID published(UUID city, String title, String sensitivity) {
        return publish(review(submit(city, draft(city, title, sensitivity))));
    }

    // summaries of their own: only the titles are to be alike
    private static UUID draft(UUID city, String title, String sensitivity) {
        String id = admin(city)
                .body("""
                        {"title": {"en": "%s"}, "originalLanguage": "en", "summary": {"en": "Word %s alone."},
                         "sections": {"context": {"en": "A town."}}, "topics": ["education"], "prevention": "PRIMARY",
                         %s}""".formatted(title, UUID.randomUUID(), sensitivity))
                .post("/v1/practices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
