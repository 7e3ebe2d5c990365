package eu.alliance.funding.timetable;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announced;
import static eu.alliance.funding.call.CallFixture.local;
import static eu.alliance.funding.call.CallFixture.opened;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.Published;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingCallsTest {

    static final Instant DEADLINE = Instant.parse("2041-03-15T16:00:00Z");

    @Inject
    AdjustableClock clock;

    @Inject
    Scheduler scheduler;

    @Inject
    ClosingCalls closing;

    @Inject
    Outbox outbox;

    @BeforeEach
    void pause() {
        scheduler.pause();
        clock.stopAt(DEADLINE.minusSeconds(60));
    }

    @AfterEach
    void resume() {
        clock.goOn();
        scheduler.resume();
    }

    @Test
    void isReadAsClosedFromAMillisecondAfterTheDeadline() {
        var topic = "t" + UUID.randomUUID();
        var id = dueCall(topic);

        for (var inTime : List.of(DEADLINE.minusMillis(1), DEADLINE, DEADLINE.plusNanos(999_999))) {
            clock.stopAt(inTime);
            anyone().get("/v1/calls/{id}", id).then().body("status", is("OPEN"));
            anyone().get("/v1/calls?status=OPEN&topic={t}", topic).then().body("items.id", contains(id));
            anyone().get("/v1/calls?status=CLOSED&topic={t}", topic).then().body("items", empty());
        }
        clock.stopAt(DEADLINE.plusMillis(1));
        anyone().get("/v1/calls/{id}", id).then().body("status", is("CLOSED"));
        anyone().get("/v1/calls?status=OPEN&topic={t}", topic).then().body("items", empty());
        anyone().get("/v1/calls?status=CLOSED&topic={t}", topic).then().body("items.status", contains("CLOSED"));
    }

    @Test
    void isWrittenDownAndToldByTheScheduler() {
        var id = dueCall();
        clock.stopAt(DEADLINE.plusMillis(1));

        scheduler.resume();

        await().atMost(30, SECONDS).until(() -> stored(id) == CallStatus.CLOSED);
        var facts = Published.facts("funding.call", id, 3);
        assertThat(Published.types("funding.call", id, 3)).containsExactly("announced", "opened", "closed");
        assertThat(facts.getLast().headers()).containsEntry("ce_time", DEADLINE.toString());
    }

    @Test
    void isNotClosedAtTheDeadlineItself() {
        var id = dueCall();
        clock.stopAt(DEADLINE);

        closing.closeDue();

        assertThat(stored(id)).isEqualTo(CallStatus.OPEN);
    }

    @Test
    void closesWhatFellDueWhileNobodyRan() {
        var id = dueCall();
        clock.stopAt(DEADLINE.plusSeconds(1_000_000));

        closing.closeDue();

        assertThat(stored(id)).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void isToldOnceHoweverManyReplicasClose() throws Exception {
        var id = dueCall();
        clock.stopAt(DEADLINE.plusMillis(1));
        var together = new CyclicBarrier(4);

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                replicas.submit(() -> {
                    together.await();
                    closing.closeDue();
                    return null;
                });
            }
        }

        assertThat(told(id, "closed")).isEqualTo(1);
    }

    @Test
    void wouldBeToldTwiceWithoutTheLock() throws Exception {
        var id = dueCall();
        clock.stopAt(DEADLINE.plusMillis(1));
        var together = new CyclicBarrier(2);

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                replicas.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                    var call = Call.get(UUID.fromString(id));
                    together.await();
                    call.closeIfDue(clock.instant()).ifPresent(outbox::record);
                    return true;
                }));
            }
        }

        assertThat(told(id, "closed")).isEqualTo(2);
    }

    @Test
    void refusesTheExtensionThatComesTooLate() {
        var id = dueCall();
        var extension = Map.of("deadline", local("2041-03-16T17:00", "Europe/Brussels"), "reason", "Portal down");
        clock.stopAt(DEADLINE.plusMillis(1));

        officer()
                .body(extension)
                .post("/v1/calls/{id}/extension", id)
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
        assertThat(stored(id)).isEqualTo(CallStatus.OPEN); // and left to the job
        clock.stopAt(DEADLINE);
        officer().body(extension).post("/v1/calls/{id}/extension", id).then().statusCode(200);
        clock.stopAt(DEADLINE.plusMillis(1));
        closing.closeDue();
        officer()
                .get("/v1/calls/{id}", id)
                .then()
                .body("status", is("OPEN"))
                .body("allowedTransitions", hasItem("extension"));
    }

    @Test
    void closesBeforeItIsCancelledLate() {
        var id = dueCall();
        clock.stopAt(DEADLINE.plusMillis(1));

        officer()
                .body(Map.of("reason", "No money"))
                .post("/v1/calls/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"));

        assertThat(told(id, "closed")).isEqualTo(1);
        assertThat(told(id, "cancelled")).isEqualTo(1);
    }

    @Test
    void isOpenedAtTheDeadlineAndNoLater() {
        var late = announced(aCallWith("deadline", local("2041-03-15T17:00", "Europe/Brussels")));
        var inTime = announced(aCallWith("deadline", local("2041-03-15T17:00", "Europe/Brussels")));

        clock.stopAt(DEADLINE);
        officer().post("/v1/calls/{id}/opening", inTime).then().statusCode(200);
        clock.stopAt(DEADLINE.plusMillis(1));
        officer().post("/v1/calls/{id}/opening", late).then().statusCode(409);
    }

    private static String dueCall() {
        return dueCall("due");
    }

    private static String dueCall(String topic) {
        var call = aCallWith("deadline", local("2041-03-15T17:00", "Europe/Brussels"));
        call.put("topics", List.of(topic));
        return opened(call);
    }

    private static CallStatus stored(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Call.get(UUID.fromString(id)).statusAt(Instant.EPOCH));
    }

    private static long told(String id, String fact) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) Call.getEntityManager()
                .createNativeQuery("select count(*) from outbox where subject = ?1 and type like ?2", Long.class)
                .setParameter(1, UUID.fromString(id))
                .setParameter(2, "%." + fact + ".v1")
                .getSingleResult());
    }
}
