package eu.alliance.practice.adoption;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdoptionResourceTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("practice-exchange-service");

    final UUID owner = aMember();
    final UUID adopter = aMember();

    @Test
    void startsWithTheVersionThatIsPublished() {
        var practice = aPublishedOne(owner, PUBLIC);

        var started =
                cityEditor(adopter).body("{\"note\": \"For the harbour.\"}").post(adoptionsOf(practice));

        started.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("practiceId", is(practice.toString()))
                .body("version", is(1))
                .body("cityId", is(adopter.toString()))
                .body("stage", is("EXPLORING"))
                .body("startedAt", notNullValue())
                .body("allowedTransitions", contains("stage"));
        anybody()
                .get(started.header("Location"))
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("allowedTransitions", empty());
        anybody().get(adoptionsOf(practice)).then().body("items.id", contains((String) started.path("id")));
    }

    @Test
    void isOfAnotherCitysPracticeAndOnce() {
        var practice = aPublishedOne(owner, PUBLIC);

        admin(owner).post(adoptionsOf(practice)).then().statusCode(422).body("reason", is("OWN_PRACTICE"));
        var first = admin(adopter).post(adoptionsOf(practice)).header("Location");
        admin(adopter).post(adoptionsOf(practice)).then().statusCode(409).body("reason", is("ADOPTION_EXISTS"));
        admin(adopter)
                .body("{\"stage\": \"ABANDONED\", \"note\": \"No money.\"}")
                .post(first + "/stage");
        admin(adopter).post(adoptionsOf(practice)).then().statusCode(201);
    }

    @Test
    void isForCitiesThatMayReadThePractice() {
        admin(adopter).post(adoptionsOf(aDraft(owner, PUBLIC))).then().statusCode(404);
        admin(owner).post(adoptionsOf(aDraft(owner, PUBLIC))).then().statusCode(409);
        var restricted = aPublishedOne(owner, restrictedTo(aCircleOf(aMember())));
        admin(adopter).post(adoptionsOf(restricted)).then().statusCode(404);
        var practice = aPublishedOne(owner, PUBLIC);
        anybody().post(adoptionsOf(practice)).then().statusCode(401);
        editor().post(adoptionsOf(practice)).then().statusCode(403);
        reviewer().post(adoptionsOf(practice)).then().statusCode(403);
    }

    @Test
    void isOfAPracticeThatStandsNotOfAnArchivedOne() {
        var practice = aPublishedOne(owner, PUBLIC);
        String begun = admin(adopter).post(adoptionsOf(practice)).header("Location");
        editor().post("/v1/practices/{id}/archiving", practice).then().statusCode(200);

        admin(aMember()).post(adoptionsOf(practice)).then().statusCode(409).body("reason", is("NOT_PUBLISHED"));
        step(begun, "ADAPTING", 200);
    }

    @Test
    void comesToItsStagesInOrder() {
        String adoption =
                admin(adopter).post(adoptionsOf(aPublishedOne(owner, PUBLIC))).header("Location");

        step(adoption, "IN_USE", 409);
        admin(adopter)
                .body("{\"outcome\": \"POSITIVE\", \"evidence\": \"Fewer complaints.\"}")
                .post(adoption + "/evaluation")
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        step(adoption, "ADAPTING", 200);
        step(adoption, "IN_USE", 200);
        admin(adopter)
                .body("{\"outcome\": \"POSITIVE\", \"evidence\": \"Fewer complaints.\"}")
                .post(adoption + "/evaluation")
                .then()
                .statusCode(200)
                .body("evaluation.outcome", is("POSITIVE"));
        step(adoption, "ABANDONED", 422);
        step(adoption, "FINISHED", 422);
        step(adoption, "CONCLUDED", 200);
        step(adoption, "ADAPTING", 409);
    }

    @Test
    void isTheAdoptingCitysToMove() {
        String open =
                admin(adopter).post(adoptionsOf(aPublishedOne(owner, PUBLIC))).header("Location");
        String closed =
                admin(adopter).post(adoptionsOf(aPublishedOne(owner, MEMBERS))).header("Location");

        admin(owner)
                .body("{\"stage\": \"ADAPTING\"}")
                .post(open + "/stage")
                .then()
                .statusCode(403);
        anybody().body("{\"stage\": \"ADAPTING\"}").post(open + "/stage").then().statusCode(401);
        anybody().get(closed).then().statusCode(404);
        admin(owner).get(closed).then().statusCode(200);
    }

    @Test
    void drawsWhereAPracticeTravelled() {
        var practice = aPublishedOne(owner, PUBLIC);
        var second = aMember();
        var third = aMember();
        admin(adopter).post(adoptionsOf(practice)).then().statusCode(201);
        admin(second).post(adoptionsOf(practice)).then().statusCode(201);
        String dropped = admin(third).post(adoptionsOf(practice)).header("Location");
        admin(third).body("{\"stage\": \"ABANDONED\", \"note\": \"No.\"}").post(dropped + "/stage");

        anybody()
                .get("/v1/practices/{id}/spread", practice)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("nodes.cityId", containsInAnyOrder(owner.toString(), adopter.toString(), second.toString()))
                .body("nodes[0].name.en", is("City " + owner))
                .body("edges.from", contains(owner.toString(), owner.toString()))
                .body("edges.to", contains(adopter.toString(), second.toString()));
        io.restassured.RestAssured.given()
                .accept("image/svg+xml")
                .get("/v1/practices/{id}/spread", practice)
                .then()
                .statusCode(200)
                .contentType(org.hamcrest.Matchers.startsWith("image/svg+xml"));
        anybody()
                .get("/v1/practices/{id}/spread", aPublishedOne(owner, MEMBERS))
                .then()
                .statusCode(404);
    }

    @Test
    void isToldToTheOthersAsTheContractsSay() {
        var practice = aPublishedOne(owner, MEMBERS);
        String adoption = admin(adopter).post(adoptionsOf(practice)).header("Location");
        step(adoption, "ADAPTING", 200);
        step(adoption, "IN_USE", 200);
        admin(adopter)
                .body("{\"outcome\": \"MIXED\", \"evidence\": \"Some.\"}")
                .post(adoption + "/evaluation")
                .then()
                .statusCode(200);
        admin(adopter).body("{\"stage\": \"ABANDONED\", \"note\": \"No.\"}").post(adoption + "/stage");
        var id = adoption.substring(adoption.lastIndexOf('/') + 1);

        var facts = factsOf(id, 5);

        assertThat(facts)
                .extracting(AdoptionResourceTest::nameOf)
                .containsExactly(
                        "adoption-started.v1",
                        "adoption-stage-changed.v1",
                        "adoption-stage-changed.v1",
                        "adoption-evaluated.v1",
                        "adoption-abandoned.v1");
        assertThat(facts).allSatisfy(fact -> {
            assertThat(CONTRACTS.faults(nameOf(fact), requireNonNull(fact.value())))
                    .isEmpty();
            assertThat(CONTRACTS.faults(nameOf(fact), CONTRACTS.example(nameOf(fact))))
                    .isEmpty();
            assertThat(fact.headers())
                    .containsEntry("ce_visibility", "members")
                    .containsEntry("ce_cityid", adopter.toString());
        });
    }

    @Test
    void isToldOfARestrictedPracticeByItsIdOnly() {
        var practice = aPublishedOne(owner, restrictedTo(aCircleOf(adopter)));
        String adoption = admin(adopter).post(adoptionsOf(practice)).header("Location");

        var fact = factsOf(adoption.substring(adoption.lastIndexOf('/') + 1), 1).getFirst();

        assertThat(fact.value())
                .contains(practice.toString())
                .doesNotContain(adopter.toString(), "EXPLORING", "startedAt");
        assertThat(fact.headers()).containsEntry("ce_visibility", "owner");
        assertThat(CONTRACTS.faults(nameOf(fact), requireNonNull(fact.value()))).isEmpty();
    }

    private void step(String adoption, String stage, int status) {
        admin(adopter)
                .body("{\"stage\": \"%s\"}".formatted(stage))
                .post(adoption + "/stage")
                .then()
                .statusCode(status);
    }

    private static String adoptionsOf(UUID practice) {
        return "/v1/practices/" + practice + "/adoptions";
    }

    private static List<Fact> factsOf(String adoption, int count) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> KafkaProbe.here().read("practice.adoption").stream()
                                .filter(fact -> adoption.equals(fact.key()))
                                .toList(),
                        facts -> facts.size() >= count);
    }

    private static String nameOf(Fact fact) {
        return requireNonNull(fact.headers().get("ce_type"))
                .replace("eu.alliance.practice.", "")
                .replaceFirst("\\.", "-");
    }
}
