package eu.alliance.platform.note;

import static eu.alliance.platform.note.Notes.GOOD;
import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static eu.alliance.platform.note.Notes.turin;
import static eu.alliance.platform.note.Notes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static String aKey() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    private static Response write(RequestSpecification caller, String key, String body) {
        return caller.contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/notes");
    }

    private static long count(String title) {
        return QuarkusTransaction.requiringNew().call(() -> Note.count("title", title));
    }

    @Test
    void aReplayIsAnsweredToTheByte() {
        var title = "Ж 😀 " + UUID.randomUUID();
        var body = GOOD.replace("Lights on the quay", title);
        var key = aKey();
        var first = write(riga(), key, body);
        var second = write(riga(), key, body);

        first.then().statusCode(201).header("Idempotency-Replayed", is(nullValue()));
        second.then().statusCode(201).header("Idempotency-Replayed", is("true"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (var header : new String[] {"Location", "ETag", "Content-Type", "Cache-Control"}) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(count(title)).isOne();
    }

    @Test
    void aMoveIsReplayedToo() {
        var id = written();
        var key = aKey();
        var first = riga().noContentType().header("Idempotency-Key", key).post("/v1/notes/" + id + "/posting");
        var second = riga().noContentType().header("Idempotency-Key", key).post("/v1/notes/" + id + "/posting");

        first.then().statusCode(200);
        second.then().statusCode(200).header("Idempotency-Replayed", "true").body(is(first.asString()));
    }

    @Test
    void aTransactionOfTheClassIsRiddenOnToo() {
        var key = aKey();
        var first = riga().noContentType().header("Idempotency-Key", key).post("/v1/jottings");
        var second = riga().noContentType().header("Idempotency-Key", key).post("/v1/jottings");

        first.then().statusCode(200);
        second.then().statusCode(200).header("Idempotency-Replayed", "true").body(is(first.asString()));
    }

    @Test
    void aKeyIsGoodForOneRequest() {
        var key = aKey();
        write(riga(), key, GOOD).then().statusCode(201);

        write(riga(), key, GOOD.replace(":3", ":4"))
                .then()
                .statusCode(422)
                .body("reason", is("IDEMPOTENCY_KEY_REUSED"));
        riga().noContentType()
                .header("Idempotency-Key", key)
                .post("/v1/notes/" + written() + "/posting")
                .then()
                .statusCode(422)
                .body("reason", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aKeyIsItsCallersOwn() {
        var key = aKey();
        write(riga(), key, GOOD).then().statusCode(201);

        write(turin(), key, GOOD).then().statusCode(201).header("Idempotency-Replayed", is(nullValue()));
    }

    @Test
    void theDomainsRefusalsAreKept() {
        var id = written();
        riga().noContentType().post("/v1/notes/" + id + "/posting").then().statusCode(200);
        var key = aKey();
        var first = riga().noContentType().header("Idempotency-Key", key).post("/v1/notes/" + id + "/posting");
        var second = riga().noContentType().header("Idempotency-Key", key).post("/v1/notes/" + id + "/posting");

        first.then().statusCode(409);
        second.then().statusCode(409).header("Idempotency-Replayed", "true").body(is(first.asString()));
        assertThat(second.contentType()).isEqualTo(first.contentType());
    }

    @Test
    void brokenRulesAreKeptAlthoughTheyCouldBeMended() {
        var key = aKey();
        var bad = GOOD.replace(":3", ":101");
        write(riga(), key, bad).then().statusCode(422).body("errors[0].pointer", is("/weight"));

        write(riga(), key, bad).then().statusCode(422).header("Idempotency-Replayed", "true");
        write(riga(), key, GOOD).then().statusCode(422).body("reason", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatNeverReachedTheDomainIsNotKept() {
        var key = aKey();
        write(riga(), key, "{").then().statusCode(400);
        write(plain(), key, GOOD).then().statusCode(401);
        write(Notes.by(eu.alliance.platform.testkit.Tokens.user("riga").city(Notes.RIGA)), key, GOOD)
                .then()
                .statusCode(403);
        write(Notes.by(eu.alliance.platform.testkit.Tokens.user("riga").roles("city-admin")), key, GOOD)
                .then()
                .statusCode(403);

        write(riga(), key, GOOD).then().statusCode(201).header("Idempotency-Replayed", is(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare-key-1", "\"quoted key\"", "", "\"\"", "\"", "a b", "\"a\\\"b\""})
    void keysAreQuotedOrBareAndPrintable(String form) {
        var isGood = form.equals("bare-key-1");
        write(riga(), form, GOOD)
                .then()
                .statusCode(isGood ? 201 : 400)
                .body("reason", isGood ? nullValue() : is("INVALID_IDEMPOTENCY_KEY"));
    }

    @Test
    void keysHaveABoundedLength() {
        write(riga(), "k".repeat(255), GOOD).then().statusCode(201);
        write(riga(), "k".repeat(256), GOOD).then().statusCode(400);
    }

    @Test
    void whereAKeyIsRequiredNoneIsRefusedUnlessNothingWillHappen() {
        riga().contentType("application/json")
                .body("{}")
                .post("/v1/notes/keyed")
                .then()
                .statusCode(400)
                .body("reason", is("IDEMPOTENCY_KEY_REQUIRED"));
        riga().contentType("application/json")
                .body("{}")
                .post("/v1/notes/keyed?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void ofFiftyAtOnceOneHasTheEffect() throws Exception {
        var title = UUID.randomUUID().toString();
        var body = GOOD.replace("Lights on the quay", title);
        var key = aKey();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(50)) {
            Callable<Response> call = () -> {
                start.await();
                return write(riga(), key, body);
            };
            var calls =
                    IntStream.range(0, 50).mapToObj(_ -> threads.submit(call)).toList();
            start.countDown();
            var answers = calls.stream().map(IdempotencyTest::result).toList();

            assertThat(answers.stream().map(Response::statusCode))
                    .isSubsetOf(201, 409)
                    .contains(201);
            answers.stream()
                    .filter(a -> a.statusCode() == 409)
                    .forEach(a -> a.then()
                            .header("Retry-After", is(notNullValue()))
                            .body("reason", is("IDEMPOTENCY_KEY_IN_FLIGHT")));
            assertThat(answers.stream()
                            .filter(a -> a.statusCode() == 201)
                            .map(Response::asString)
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(count(title)).isOne();
        write(riga(), key, body).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    /** The negative control: the same crowd without a key has fifty effects. */
    @Test
    void withoutAKeyEachHasItsOwn() {
        var title = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(50)) {
            IntStream.range(0, 50).forEach(_ -> threads.submit(() -> written(title)));
        }
        assertThat(count(title)).isEqualTo(50);
    }

    /** More refusals at once than the pool has connections: keeping one must not need a second beside the first. */
    @Test
    void aCrowdOfRefusalsDoesNotStarveThePool() {
        var id = written();
        riga().noContentType().post("/v1/notes/" + id + "/posting").then().statusCode(200);
        try (var threads = Executors.newFixedThreadPool(40)) {
            Callable<Response> call = () ->
                    riga().noContentType().header("Idempotency-Key", aKey()).post("/v1/notes/" + id + "/posting");
            var calls =
                    IntStream.range(0, 200).mapToObj(_ -> threads.submit(call)).toList();

            assertThat(calls.stream().map(IdempotencyTest::result).map(Response::statusCode))
                    .containsOnly(409);
        }
    }

    @Test
    void aKeyIsFreeAgainWhenItsTransactionFailed() {
        var key = aKey();
        riga().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/notes/failing")
                .then()
                .statusCode(500);

        assertThat(count("half done")).isZero();
        write(riga(), key, GOOD).then().statusCode(201);
    }

    private static <T> T result(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
