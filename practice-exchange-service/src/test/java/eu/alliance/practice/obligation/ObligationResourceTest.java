package eu.alliance.practice.obligation;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.practice.Funding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObligationResourceTest {

    @Inject
    ObligationInbox inbox;

    final UUID coordinator = aMember();
    final UUID partner = aMember();
    final UUID grant = UUID.randomUUID();

    @Test
    void isToldByTheSignatureAndAnsweredByAResult() {
        hear("signed", null);
        admin(partner)
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .body("items.grantId", contains(grant.toString()))
                .body("items[0].status", is("OPEN"))
                .body("items[0].title.en", is("ToNite"))
                .body("items[0].cityIds", contains(coordinator.toString(), partner.toString()))
                .body("items[0].since", notNullValue())
                .body("items[0].results", empty());

        var practice = aPublishedOne(coordinator, PUBLIC);
        hear("result-published", practice);
        hear("result-published", practice);
        hear("closed", null);

        cityEditor(coordinator)
                .get("/v1/obligations/{id}", grant)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("FULFILLED"))
                .body("results", hasSize(1))
                .body("results[0].practiceId", is(practice.toString()))
                .body("results[0].title", notNullValue());
    }

    @Test
    void isOpenAgainWhenTheResultIsWithdrawn() {
        var practice = aPublishedOne(coordinator, PUBLIC);
        hear("signed", null);
        hear("result-published", practice);

        admin(coordinator)
                .body("{\"reason\": \"It was wrong.\"}")
                .post("/v1/practices/{id}/withdrawal", practice)
                .then()
                .statusCode(200);

        admin(coordinator)
                .get("/v1/obligations/{id}", grant)
                .then()
                .body("status", is("OPEN"))
                .body("results.published", contains(false))
                .body("results[0].title", nullValue());
    }

    @Test
    void isItsConsortiumsAndTheEditorsToSee() {
        hear("signed", null);

        admin(aMember()).get("/v1/obligations/{id}", grant).then().statusCode(404);
        admin(aMember()).get("/v1/obligations").then().statusCode(200).body("items", empty());
        reviewer().get("/v1/obligations").then().statusCode(403);
        anybody().get("/v1/obligations/{id}", grant).then().statusCode(401);
        editor().get("/v1/obligations/{id}", grant).then().statusCode(200);
        editor().get("/v1/obligations?limit=200").then().body("items.grantId", hasItem(grant.toString()));
    }

    /** Of a grant that was never signed nothing is owed. */
    @Test
    void comesOfASignatureOnly() {
        hear("closed", null);

        admin(coordinator).get("/v1/obligations/{id}", grant).then().statusCode(404);
    }

    private void hear(String fact, @Nullable UUID practice) {
        var event = Funding.told("grant-" + fact + ".v1", grant, data -> {
            data.putArray("cityIds").add(coordinator.toString()).add(partner.toString());
            if (practice != null) {
                data.put("practiceId", practice.toString());
            }
        });
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }
}
