package eu.alliance.funding.question;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.evaluatorOf;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.announced;
import static eu.alliance.funding.call.CallFixture.announcing;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.Published;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.value.LocalizedText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionTest {

    static final Instant UNTIL = Instant.parse("2042-03-01T16:00:00Z");

    @Inject
    AdjustableClock clock;

    @Inject
    ObjectMapper json;

    UUID asking = UUID.randomUUID();

    @BeforeEach
    void stop() {
        clock.stopAt(UNTIL.minusSeconds(60));
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void isAnsweredForEveryoneAndNamesNobody() {
        var call = opened(aCallWithQuestions());
        String id = ask(cityEditor(asking), call)
                .then()
                .statusCode(201)
                .body("cityId", is(asking.toString()))
                .extract()
                .path("id");

        anyone().get("/v1/questions/{id}", id).then().statusCode(404);
        city(UUID.randomUUID()).get("/v1/questions/{id}", id).then().statusCode(404);
        evaluatorOf(asking, "expert").get("/v1/questions/{id}", id).then().statusCode(404);
        anyone().get("/v1/calls/{id}/questions", call).then().statusCode(200).body("items", empty());
        city(asking).get("/v1/calls/{id}/questions", call).then().body("items.id", contains(id));
        officer().get("/v1/questions/{id}", id).then().body("allowedTransitions", contains("answer"));
        answer(id, "Yes.").then().statusCode(200).body("status", is("ANSWERED"));

        for (var reader : List.of(anyone(), city(UUID.randomUUID()), evaluatorOf(asking, "expert"))) {
            reader.get("/v1/calls/{id}/questions", call)
                    .then()
                    .body("items.answer.en", contains("Yes."))
                    .body("items[0].cityId", nullValue())
                    .body("items[0].allowedTransitions", empty());
        }
        city(asking).get("/v1/questions/{id}", id).then().body("cityId", is(asking.toString()));
        answer(id, "Yes, as an associated partner.").then().statusCode(200);
        assertThat(Published.facts("funding.question", id, 2)).hasSize(2).allSatisfy(fact -> {
            assertThat(ContractSchemas.of("funding-service").faults("question-answered.v1", "" + fact.value()))
                    .isEmpty();
            assertThat(fact.value()).doesNotContain(asking.toString());
            assertThat(fact.headers()).containsEntry("ce_visibility", "public").doesNotContainKey("ce_cityid");
        });
    }

    @Test
    void isAskedUntilTheMomentThatTheCallSays() {
        var call = opened(aCallWithQuestions());

        clock.stopAt(UNTIL);
        ask(city(asking), call).then().statusCode(201);
        clock.stopAt(UNTIL.plusMillis(1));
        ask(city(asking), call).then().statusCode(409).body("reason", is("QUESTIONS_CLOSED"));
        extension(call, Map.of("local", "2042-03-20T17:00", "zone", "Europe/Brussels"))
                .then()
                .statusCode(200);
        ask(city(asking), call).then().statusCode(201);
    }

    @Test
    void isAskedUntilTheDeadlineWhenTheCallSaysNothing() {
        var quiet = aCallWithQuestions();
        quiet.put("questionsUntil", null);
        var call = announced(quiet);

        ask(city(asking), call).then().statusCode(201);
        clock.stopAt(Instant.parse("2042-03-14T16:00:00.001Z"));
        ask(city(asking), call).then().statusCode(409);
    }

    @Test
    void isForCitiesToAskAndForOfficersToAnswer() {
        var call = opened(aCallWithQuestions());
        String id = ask(city(asking), call).path("id");

        ask(anyone(), call).then().statusCode(401);
        ask(evaluatorOf(asking, "expert"), call).then().statusCode(403);
        ask(officer(), call).then().statusCode(403);
        ask(city(asking), UUID.randomUUID().toString()).then().statusCode(404);
        city(asking)
                .body("{\"text\":\"Plain\"}")
                .post("/v1/calls/{id}/questions", call)
                .then()
                .statusCode(400);
        city(asking).body("{}").post("/v1/calls/{id}/questions", call).then().statusCode(422);
        city(asking)
                .body(Map.of("answer", Map.of("en", "Yes.")))
                .post("/v1/questions/{id}/answer", id)
                .then()
                .statusCode(403);
        answer(UUID.randomUUID().toString(), "Yes.").then().statusCode(404);
        officer().get("/v1/calls/{id}/questions?colour=red", call).then().statusCode(400);
    }

    @Test
    void endsBeforeTheDeadlineAndAtATimeThatThereIs() {
        var call = aCallWithQuestions();
        call.put("questionsUntil", call.get("deadline"));
        announcing(call).statusCode(422).body("errors.reason", contains("NOT_BEFORE_DEADLINE"));
        call.put("questionsUntil", Map.of("local", "2042-03-01T17:00", "zone", "CET"));
        announcing(call).statusCode(422);
    }

    @Test
    void showsAnExampleThatItCouldHaveWritten() throws Exception {
        var example = json.readTree(ContractSchemas.of("funding-service").example("question-answered.v1"));

        assertThat(ContractSchemas.of("funding-service").faults("question-answered.v1", example.toString()))
                .isEmpty();
        var event = new QuestionEvent.Answered(
                UUID.fromString(example.path("id").asText()),
                example.path("revision").asLong(),
                UUID.fromString(example.path("callId").asText()),
                json.treeToValue(example.path("text"), LocalizedText.class),
                json.treeToValue(example.path("answer"), LocalizedText.class),
                Instant.EPOCH);
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(example);
        assertThat(event.type()).isEqualTo("eu.alliance.funding.question.answered.v1");
    }

    private static Response ask(io.restassured.specification.RequestSpecification caller, String call) {
        return caller.body(Map.of("text", Map.of("en", "May we take part?"))).post("/v1/calls/{id}/questions", call);
    }

    private static Response answer(String question, String text) {
        return officer().body(Map.of("answer", Map.of("en", text))).post("/v1/questions/{id}/answer", question);
    }

    private static Response extension(String call, Map<String, Object> questionsUntil) {
        return officer()
                .body(Map.of(
                        "deadline",
                        Map.of("local", "2042-04-14T17:00", "zone", "Europe/Brussels"),
                        "questionsUntil",
                        questionsUntil,
                        "reason",
                        "Late answers"))
                .post("/v1/calls/{id}/extension", call);
    }

    private static Map<String, @Nullable Object> aCallWithQuestions() {
        var call = aCall();
        call.put("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"));
        call.put("questionsUntil", Map.of("local", "2042-03-01T17:00", "zone", "Europe/Brussels"));
        return call;
    }
}
