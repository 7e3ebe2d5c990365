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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.platform.events.Event;
import eu.alliance.platform.testkit.ContractSchemas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObligationResourceTest {

    static final ContractSchemas FUNDING = ContractSchemas.of("funding-service");
    static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ObligationInbox inbox;

    final UUID coordinator = aMember();
    final UUID partner = aMember();
    final UUID grant = UUID.randomUUID();

    @Test
    void isToldByTheSignatureAndAnsweredByAResult() throws Exception {
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
    void isOpenAgainWhenTheResultIsWithdrawn() throws Exception {
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
    void isItsConsortiumsAndTheEditorsToSee() throws Exception {
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
    void comesOfASignatureOnly() throws Exception {
        hear("closed", null);

        admin(coordinator).get("/v1/obligations/{id}", grant).then().statusCode(404);
    }

    /** Funding's own example, of these cities. */
    private void hear(String fact, @Nullable UUID practice) throws JsonProcessingException {
        ObjectNode example =
                JSON.readTree(FUNDING.example("grant-" + fact + ".v1")).deepCopy();
        example.put("id", grant.toString());
        example.putArray("cityIds").add(coordinator.toString()).add(partner.toString());
        if (practice != null) {
            example.put("practiceId", practice.toString());
        }
        var event = new Event(
                UUID.randomUUID(),
                "eu.alliance.funding.grant." + fact + ".v1",
                grant,
                Instant.parse("2026-06-01T00:00:00Z"),
                Optional.of(coordinator),
                example.toString());
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }
}
