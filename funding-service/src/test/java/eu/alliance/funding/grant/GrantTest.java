package eu.alliance.funding.grant;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.as;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.Callers.treasurer;
import static eu.alliance.funding.call.CallFixture.euros;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import eu.alliance.funding.Published;
import eu.alliance.funding.funds.Payment;
import eu.alliance.platform.testkit.ContractSchemas;
import eu.alliance.platform.testkit.Tokens;
import eu.alliance.platform.value.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantTest extends AGrant {

    @Test
    void isSignedPaidAndClosed() {
        pay("PRE_FINANCING", "1.00").statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));
        sign().statusCode(200)
                .body("status", is("SIGNED"))
                .body("signature.signatoryName", is("A mayor"))
                .body("preFinancing.amount", is("250000.00"));
        sign().statusCode(409).body("reason", is("ILLEGAL_TRANSITION"));

        pay("PRE_FINANCING", "250000.01").statusCode(422).body("reason", is("PRE_FINANCING_EXCEEDED"));
        pay("PRE_FINANCING", "250000.00")
                .statusCode(201)
                .body("payments.kind", contains("PRE_FINANCING"))
                .body("payments[0].amount.amount", is("250000.00"))
                .body("payments[0].paidAt", is("2042-03-14T16:01:00Z"));
        pay("INTERIM", "250000.01").statusCode(422).body("reason", is("AWARD_EXCEEDED"));
        pay("FINAL", "240000.00").statusCode(201).body("unpaid.amount", is("10000.00"));
        pay("INTERIM", "1.00").statusCode(409).body("reason", is("FINAL_PAID"));
        officer()
                .post("/v1/grants/{id}/closing", grant)
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("paid.amount", is("490000.00"))
                .body("unpaid.amount", is("0.00"))
                .body("allowedTransitions", empty());

        city(coordinator)
                .get("/v1/grants/{id}/ledger", grant)
                .then()
                .statusCode(200)
                .body("entries", hasSize(8))
                .body("sum.amount", is("0.00"));
        assertThat(Published.types("funding.grant", grant, 4)).containsExactly("signed", "paid", "paid", "closed");
        Published.facts("funding.grant", grant, 4).forEach(fact -> {
            var name = ("" + fact.headers().get("ce_type")).replaceAll(".*funding\\.(grant)\\.", "$1-");
            assertThat(ContractSchemas.of("funding-service").faults(name, "" + fact.value()))
                    .isEmpty();
            assertThat(fact.value()).doesNotContain("A mayor");
            assertThat(fact.headers())
                    .containsEntry("ce_visibility", "owner")
                    .containsEntry("ce_cityid", coordinator.toString());
        });
    }

    @Test
    void isNeverPaidByWhoeverDecided() {
        sign().statusCode(200);

        as(Tokens.user("officer").roles("grants-officer", "finance"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "INTERIM", "amount", euros("1.00")))
                .post("/v1/grants/{id}/payments", grant)
                .then()
                .statusCode(403)
                .body("reason", is("FOUR_EYES"));
        officer()
                .header("Idempotency-Key", "k")
                .body(Map.of("kind", "INTERIM", "amount", euros("1.00")))
                .post("/v1/grants/{id}/payments", grant)
                .then()
                .statusCode(403);
    }

    @Test
    void isNeverPaidBeyondItsAwardHoweverManyPayAtOnce() throws Exception {
        sign().statusCode(200);
        Callable<Integer> payment = () -> pay("INTERIM", "50000.00").extract().statusCode();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(_ -> payment).toList());
            var statuses = answers.stream().map(Future::resultNow).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
            assertThat(statuses).filteredOn(status -> status == 422).hasSize(22);
        }

        treasurer()
                .get("/v1/grants/{id}", grant)
                .then()
                .body("paid.amount", is("500000.00"))
                .body("payments", hasSize(10));
    }

    /** The control: what holding the row is for. */
    @Test
    void wouldBePaidTwiceByWhoeverDidNotHoldItsRow() throws Exception {
        sign().statusCode(200);
        var both = new CyclicBarrier(2);
        Callable<GrantEvent> unguarded = () -> QuarkusTransaction.requiringNew().call(() -> {
            var found = Grant.get(UUID.fromString(grant));
            both.await(10, SECONDS);
            return found.pay(Payment.Kind.INTERIM, new Money("500000.00", "EUR"), clock.instant());
        });

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var paid : threads.invokeAll(List.of(unguarded, unguarded))) {
                assertThat(paid.get()).isInstanceOf(GrantEvent.Paid.class);
            }
        }

        treasurer().get("/v1/grants/{id}", grant).then().body("payments", hasSize(1));
    }

    @Test
    void isPaidOnceForOneKey() {
        sign().statusCode(200);
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 3; i++) {
            treasurer()
                    .header("Idempotency-Key", key)
                    .body(Map.of("kind", "INTERIM", "amount", euros("100.00")))
                    .post("/v1/grants/{id}/payments", grant)
                    .then()
                    .statusCode(201)
                    .body("paid.amount", is("100.00"));
        }
        treasurer()
                .body(Map.of("kind", "INTERIM", "amount", euros("100.00")))
                .post("/v1/grants/{id}/payments", grant)
                .then()
                .statusCode(400);
    }

    @Test
    void isSuspendedResumedAndRecovered() {
        sign().statusCode(200);
        pay("INTERIM", "100.00").statusCode(201);
        officer()
                .body(Map.of("reason", "Reports are late."))
                .post("/v1/grants/{id}/suspension", grant)
                .then()
                .statusCode(200)
                .body("status", is("SUSPENDED"))
                .body("allowedTransitions", contains("resumption", "closing"));
        pay("INTERIM", "1.00").statusCode(409);
        officer()
                .post("/v1/grants/{id}/resumption", grant)
                .then()
                .statusCode(200)
                .body("status", is("SIGNED"));
        officer().post("/v1/grants/{id}/resumption", grant).then().statusCode(409);

        recover("100.01").statusCode(422).body("reason", is("PAID_EXCEEDED"));
        recover("0.00").statusCode(422).body("reason", is("NOT_POSITIVE"));
        recover("40.00")
                .statusCode(201)
                .body("paid.amount", is("60.00"))
                .body("recovered.amount", is("40.00"))
                .body("unpaid.amount", is("499900.00"));
    }

    @Test
    void isItsConsortiumsAndStaffsToSee() {
        city(UUID.randomUUID()).get("/v1/grants/{id}", grant).then().statusCode(404);
        city(UUID.randomUUID()).get("/v1/grants").then().body("items", empty());
        city(UUID.randomUUID()).post("/v1/grants/{id}/decline", grant).then().statusCode(404);
        anyone().get("/v1/grants/{id}", grant).then().statusCode(401);
        cityEditor(coordinator)
                .get("/v1/grants/{id}", grant)
                .then()
                .statusCode(200)
                .body("allowedTransitions", empty());
        cityEditor(coordinator).post("/v1/grants/{id}/decline", grant).then().statusCode(403);
        officer()
                .get("/v1/grants?status=AWARDED&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        treasurer().get("/v1/grants/{id}", UUID.randomUUID()).then().statusCode(404);
        for (var table : new String[] {"/v1/grants", "/v1/applications"}) {
            var csv = city(coordinator).accept("text/csv").get(table);
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(csv.asString().lines()).hasSize(2).anyMatch(line -> line.contains("500000.00"));
        }
        var tag = city(coordinator).get("/v1/grants/{id}", grant).getHeader("ETag");
        city(coordinator)
                .header("If-None-Match", tag)
                .get("/v1/grants/{id}", grant)
                .then()
                .statusCode(304);
    }

    private ValidatableResponse recover(String amount) {
        return treasurer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("amount", euros(amount), "reason", "Not eligible."))
                .post("/v1/grants/{id}/recoveries", grant)
                .then();
    }
}
