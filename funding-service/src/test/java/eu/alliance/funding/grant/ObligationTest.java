package eu.alliance.funding.grant;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.assignment.EvaluationFixture.practiceOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.funding.Announcing;
import eu.alliance.funding.Published;
import eu.alliance.platform.testkit.ContractSchemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObligationTest extends AGrant {

    @Test
    void isFulfilledWhileAResultIsPublished() {
        var practice = practiceOf(coordinator);
        read().body("obligation", nullValue());
        link(practice).statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        sign().statusCode(200)
                .body("obligation.kind", is("PUBLISH_RESULTS"))
                .body("obligation.status", is("OPEN"))
                .body("obligation.results", empty());

        link(practice)
                .statusCode(201)
                .body("obligation.status", is("FULFILLED"))
                .body("obligation.results.practiceId", contains(practice.toString()))
                .body("obligation.results[0].title.en", is("ToNite"));
        link(practice).statusCode(409).body("reason", is("RESULT_EXISTS"));
        officer().get("/v1/grants").then().body("items.obligation.status", hasItem("FULFILLED"));

        withdrawn(practice);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> read().body("obligation.status", is("OPEN"))
                        .body("obligation.results.published", contains(false))
                        .body("obligation.results[0].title", nullValue()));
    }

    @Test
    void isToldWithTheGrant() {
        sign().statusCode(200);
        var practice = practiceOf(coordinator);
        link(practice).statusCode(201);

        var told = Published.facts("funding.grant", grant, 2).getLast();
        assertThat(told.headers())
                .containsEntry("ce_type", "eu.alliance.funding.grant.result-published.v1")
                .containsEntry("ce_visibility", "owner");
        assertThat(ContractSchemas.of("funding-service").faults("grant-result-published.v1", "" + told.value()))
                .isEmpty();
        assertThat(told.value()).contains(practice.toString());
    }

    @Test
    void isFulfilledByPublishedPracticesOfTheConsortiumAlone() {
        sign().statusCode(200);

        link(UUID.randomUUID()).statusCode(422).body("reason", is("PRACTICE_NOT_PUBLISHED"));
        link(practiceOf(UUID.randomUUID())).statusCode(422).body("reason", is("NOT_A_PARTNER"));
        city(coordinator)
                .body("{}")
                .post("/v1/grants/{id}/results", grant)
                .then()
                .statusCode(422);
        var body = Map.of("practiceId", practiceOf(coordinator));
        city(UUID.randomUUID())
                .body(body)
                .post("/v1/grants/{id}/results", grant)
                .then()
                .statusCode(404);
        officer().body(body).post("/v1/grants/{id}/results", grant).then().statusCode(403);
        anyone().body(body).post("/v1/grants/{id}/results", grant).then().statusCode(401);
        cityEditor(coordinator)
                .body(body)
                .post("/v1/grants/{id}/results", grant)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse read() {
        return city(coordinator).get("/v1/grants/{id}", grant).then().statusCode(200);
    }

    private ValidatableResponse link(UUID practice) {
        return city(coordinator)
                .body(Map.of("practiceId", practice))
                .post("/v1/grants/{id}/results", grant)
                .then();
    }

    private void withdrawn(UUID practice) {
        Announcing.event(UUID.randomUUID(), "eu.alliance.practice.practice.withdrawn.v1", practice, """
            {"id":"%s","revision":4,"cityId":"%s","sensitivity":"PUBLIC","topics":[],"status":"WITHDRAWN"}\
            """.formatted(
                        practice, coordinator));
    }
}
