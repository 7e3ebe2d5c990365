package eu.alliance.funding.transfer;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.cityEditor;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.Callers.treasurer;
import static eu.alliance.funding.call.CallFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.funding.grant.AGrant;
import eu.alliance.platform.testkit.PaymentSchema;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantPaymentBatchTest extends AGrant {

    static final String IBAN = "NL91ABNA0417164300";

    @BeforeEach
    void signIt() {
        sign().statusCode(200);
    }

    @Test
    void isAFileThatTheBankReadsOnceThereIsAnAccount() throws Exception {
        pay("100000.00");
        assertThat(paymentsOf(batch())).doesNotContain(grant);
        account(IBAN).statusCode(200).body("ibanEnding", is("4300"));

        var made = batch();

        made.then().statusCode(201);
        assertThat(paymentsOf(made)).containsOnlyOnce(grant);
        var file = treasurer().get(made.header("Location") + "/file");
        file.then().statusCode(200).header("Content-Type", startsWith("application/xml"));
        PaymentSchema.validate(file.asString());
        assertThat(file.asString()).contains(IBAN, ">100000.00<", "<Ustrd>Grant payment ");
        treasurer()
                .header("If-None-Match", made.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
        assertThat(paymentsOf(batch())).doesNotContain(grant);
        treasurer()
                .get("/v1/grant-payment-batches?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
    }

    @Test
    void paysEachOnceHoweverManyAskAtOnce() throws Exception {
        account(IBAN).statusCode(200);
        IntStream.range(0, 6).forEach(_ -> pay("1000.00"));
        Callable<Response> asking = GrantPaymentBatchTest::batch;

        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 6).mapToObj(_ -> asking).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
            var ours = answers.stream()
                    .flatMap(answer -> paymentsOf(answer).stream())
                    .filter(grant::equals);
            assertThat(ours).hasSize(6);
        }
    }

    @Test
    void keepsTheAccountSealedAndForFinanceAlone() {
        account("NL91ABNA0417164301").statusCode(422).body("reason", is("INVALID_IBAN"));
        account(IBAN).statusCode(200).body(not(containsString("ABNA")));
        treasurer()
                .get("/v1/grants/{id}/bank-account", grant)
                .then()
                .statusCode(200)
                .body("iban", is(IBAN));
        var path = "/v1/grants/" + grant + "/bank-account";

        city(coordinator).get(path).then().statusCode(403);
        officer().get(path).then().statusCode(403);
        var body = Map.of("iban", IBAN, "accountHolder", "Ours");
        cityEditor(coordinator).body(body).post(path).then().statusCode(403);
        city(UUID.randomUUID()).body(body).post(path).then().statusCode(404);
        treasurer()
                .get("/v1/grants/{id}/bank-account", UUID.randomUUID())
                .then()
                .statusCode(404);
        officer().post("/v1/grant-payment-batches").then().statusCode(403);
        treasurer()
                .get("/v1/grant-payment-batches/{id}/file", UUID.randomUUID())
                .then()
                .statusCode(404);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Panache.getEntityManager()
                                .createNativeQuery(
                                        "select 1 from audit_entry where change = 'READ' and subject_id = ?1")
                                .setParameter(1, UUID.fromString(grant))
                                .getResultList()))
                .hasSize(1);
    }

    private ValidatableResponse account(String iban) {
        return city(coordinator)
                .body(Map.of("iban", iban, "accountHolder", "Gemeente Voorbeeld"))
                .post("/v1/grants/{id}/bank-account", grant)
                .then();
    }

    private void pay(String amount) {
        treasurer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "INTERIM", "amount", euros(amount)))
                .post("/v1/grants/{id}/payments", grant)
                .then()
                .statusCode(201);
    }

    private static Response batch() {
        return treasurer().post("/v1/grant-payment-batches");
    }

    private static List<String> paymentsOf(Response batch) {
        return batch.statusCode() == 201 ? batch.path("payments.grantId") : List.of();
    }
}
