package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.announced;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallRaceTest {

    @RepeatedTest(5)
    void isOpenedOnceByManyOfficers() throws Exception {
        var id = announced();

        var statuses = atOnce(8, () -> officer().post("/v1/calls/{id}/opening", id)).stream()
                .map(Response::statusCode)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(Published.types("funding.call", id, 2)).containsExactly("announced", "opened");
    }

    @RepeatedTest(5)
    void isOpenedAndCancelledInSomeOrder() throws Exception {
        var id = announced();
        var reason = Map.of("reason", "No money");

        var moves = new ArrayList<Callable<Response>>();
        moves.add(() -> officer().post("/v1/calls/{id}/opening", id));
        moves.add(() -> officer().body(reason).post("/v1/calls/{id}/cancellation", id));
        var statuses = atOnce(moves).stream().map(Response::statusCode).toList();

        assertThat(statuses.get(1)).isEqualTo(200);
        assertThat(CallFixture.read(id).getString("status")).isEqualTo("CANCELLED");
        assertThat(Published.types("funding.call", id, statuses.getFirst() == 200 ? 3 : 2))
                .isEqualTo(
                        statuses.getFirst() == 200
                                ? List.of("announced", "opened", "cancelled")
                                : List.of("announced", "cancelled"));
    }

    @Test
    void isPatchedOncePerTag() throws Exception {
        var id = announced();
        var tag = CallFixture.tagOf(id);

        var statuses = atOnce(
                        8,
                        () -> officer()
                                .contentType("application/merge-patch+json")
                                .header("If-Match", tag)
                                .body("{\"reservePlaces\":7}")
                                .patch("/v1/calls/{id}", id))
                .stream()
                .map(Response::statusCode)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void isAnnouncedOncePerKeySentInParallel() throws Exception {
        var key = UUID.randomUUID().toString();
        var call = aCall();

        var answers = atOnce(
                20, () -> officer().header("Idempotency-Key", key).body(call).post("/v1/calls"));

        // who comes while the first still runs is told so; it may be that nobody does
        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("id"))
                        .distinct())
                .hasSize(1);
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        return atOnce(java.util.Collections.nCopies(times, call));
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        var together = new CyclicBarrier(calls.size());
        var answers = new ArrayList<Future<Response>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : calls) {
                answers.add(clients.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
        }
        var done = new ArrayList<Response>();
        for (var answer : answers) {
            done.add(answer.get());
        }
        return done;
    }
}
