package eu.alliance.registration.delegation;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aDraftFor;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.person;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.delegation.DelegationFixture.withMayor;
import static eu.alliance.registration.summit.SummitFixture.aDraft;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static eu.alliance.registration.summit.SummitFixture.played;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DelegationResourceTest {

    @Test
    void isOpenedOnceForACity() {
        var sent = aDraftFor(anOpenSummit());

        admin(sent.city())
                .post("/v1/summits/{id}/delegations", sent.summit())
                .then()
                .statusCode(409)
                .body("reason", is("DELEGATION_EXISTS"));
    }

    @Test
    void isOpenedOnceEvenInARace() throws Exception {
        var summit = anOpenSummit();
        var city = CityFixture.aMember();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(_ -> () -> admin(city)
                                    .post("/v1/summits/{id}/delegations", summit)
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            Assertions.assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void waitsForTheSummitToOpen() {
        var city = CityFixture.aMember();

        admin(city).post("/v1/summits/{id}/delegations", aDraft()).then().statusCode(404);
        admin(city)
                .post("/v1/summits/{id}/delegations", played(aDraft(), "announcement"))
                .then()
                .statusCode(409)
                .body("reason", is("REGISTRATION_NOT_OPEN"));
    }

    @Test
    void staysWithinTheSummitsLimits() {
        var sent = withMayor(aDraftFor(anOpenSummit()));
        var url = "/v1/delegations/{id}/delegates";
        admin(sent.city())
                .body(person("MAYOR", true))
                .post(url, sent.id())
                .then()
                .statusCode(409);
        admin(sent.city())
                .body(person("ELECTED", false))
                .post(url, sent.id())
                .then()
                .statusCode(201);
        admin(sent.city())
                .body(person("ELECTED", false))
                .post(url, sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("TOO_MANY_ELECTED"));
        editor(sent.city())
                .body(person("STAFF", false))
                .post(url, sent.id())
                .then()
                .statusCode(201);
        editor(sent.city())
                .body(person("STAFF", false))
                .post(url, sent.id())
                .then()
                .statusCode(201);
        editor(sent.city())
                .body(person("STAFF", false))
                .post(url, sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("TOO_MANY_DELEGATES"));
        admin(sent.city()).get(url, sent.id()).then().body("items", hasSize(4));
    }

    @Test
    void countsALanguageOnceHoweverOftenItIsNamed() {
        var sent = aDraftFor(anOpenSummit());
        admin(sent.city())
                .body(person("MAYOR", true).replace("[\"da\"]", "[\"da\", \"en\", \"da\"]"))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(201)
                .body("speaks", contains("da", "en"));
    }

    @Test
    void isEditedOnlyWhileItIsTheCitys() {
        var sent = aSubmittedDelegation();
        var delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .<String>path("items[0].id");
        var tag = admin(sent.city()).get("/v1/delegates/{id}", delegate).header("ETag");

        admin(sent.city())
                .header("If-Match", tag)
                .delete("/v1/delegates/{id}", delegate)
                .then()
                .statusCode(409)
                .body("reason", is("DELEGATION_NOT_EDITABLE"));
        play(sent, "confirmation", "change-request");
        admin(sent.city())
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"familyName\": \"of Newby\"}")
                .patch("/v1/delegates/{id}", delegate)
                .then()
                .statusCode(200)
                .body("familyName", is("of Newby"));
        admin(sent.city()).delete("/v1/delegates/{id}", delegate).then().statusCode(428);
        admin(sent.city())
                .header("If-Match", tag)
                .delete("/v1/delegates/{id}", delegate)
                .then()
                .statusCode(412);
    }

    @Test
    void isNobodyElses() {
        var sent = withMayor(aDraftFor(anOpenSummit()));
        var stranger = CityFixture.aMember();
        var delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .<String>path("items[0].id");

        admin(stranger).get("/v1/delegations/{id}", sent.id()).then().statusCode(404);
        admin(stranger).get("/v1/delegates/{id}", delegate).then().statusCode(404);
        admin(stranger)
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(404);
        admin(stranger)
                .body(person("STAFF", false))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(404);
        admin(stranger)
                .get("/v1/summits/{id}/delegations", sent.summit())
                .then()
                .body("items", empty());
        anybody().get("/v1/delegations/{id}", sent.id()).then().statusCode(401);
        editor(sent.city())
                .post("/v1/delegations/{id}/submission", sent.id())
                .then()
                .statusCode(403);
        admin(sent.city())
                .post("/v1/delegations/{id}/confirmation", sent.id())
                .then()
                .statusCode(403);
        registrar()
                .get("/v1/summits/{id}/delegations", sent.summit())
                .then()
                .body("items.id", hasItem(sent.id().toString()));
        registrar().get("/v1/delegations/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void isTakenAwayAsATable() {
        var sent = withMayor(aDraftFor(anOpenSummit()));
        admin(sent.city())
                .body(person("STAFF", false).replace("of Testby", "=HYPERLINK(1)"))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(201);

        var csv = registrar()
                .accept("text/csv")
                .get("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        Assertions.assertThat(csv.lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("id,delegationId,givenName,familyName,role,office.en,email,speaks");
        Assertions.assertThat(csv).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
        registrar()
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/summits/{id}/delegations", sent.summit())
                .then()
                .statusCode(200);
        registrar().accept("text/csv").get("/v1/cities").then().statusCode(406);
    }
}
