package eu.alliance.registration.payment;

import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.travel.TravelFixture.IBAN;
import static eu.alliance.registration.travel.TravelFixture.aPaidRequest;
import static eu.alliance.registration.travel.TravelFixture.aTraveller;
import static eu.alliance.registration.travel.TravelFixture.anApprovedRequestOf;
import static eu.alliance.registration.travel.TravelFixture.treasurer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import eu.alliance.platform.testkit.PaymentSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentBatchResourceTest {

    @Test
    void makesAFileThatTheBankReads() throws Exception {
        var paid = List.of(aPaidRequest(), aPaidRequest());
        var batch = made(paid);
        batch.then().statusCode(201).body("numberOfTransactions", is(2)).body("controlSum.amount", is("246.90"));
        var file = treasurer().get(batch.header("Location") + "/file");

        file.then().statusCode(200).header("Content-Type", startsWith("application/xml"));
        PaymentSchema.validate(file.asString());
        assertThat(file.asString()).contains(IBAN, "<CtrlSum>246.90</CtrlSum>", "<NbOfTxs>2</NbOfTxs>");
        registrar().get(batch.header("Location") + "/file").then().statusCode(403);
        treasurer()
                .header("If-None-Match", batch.header("ETag"))
                .get(batch.header("Location"))
                .then()
                .statusCode(304);
        treasurer().get("/v1/payment-batches/{id}", UUID.randomUUID()).then().statusCode(404);
        treasurer().get("/v1/payment-batches?limit=1").then().statusCode(200).body("items.size()", is(1));
    }

    @Test
    void takesNothingTwiceAndNothingThatIsNotDue() {
        var paid = List.of(aPaidRequest());
        made(paid).then().statusCode(201);

        made(paid).then().statusCode(409).body("reason", is("ALREADY_IN_BATCH"));
        made(List.of(anApprovedRequestOf(aTraveller()))).then().statusCode(409).body("reason", is("NOT_PAID"));
        made(List.of(UUID.randomUUID().toString())).then().statusCode(422).body("reason", is("UNKNOWN_TRAVEL_REQUEST"));
        registrar().body("{}").post("/v1/payment-batches").then().statusCode(403);
    }

    @Test
    void paysEachClaimOnceHoweverManyAskAtOnce() throws Exception {
        var paid = IntStream.range(0, 6).mapToObj(_ -> aPaidRequest()).collect(Collectors.toSet());
        var all = new ArrayList<Callable<Response>>();
        IntStream.range(0, 4).forEach(_ -> all.add(() -> treasurer().body("{}").post("/v1/payment-batches")));
        IntStream.range(0, 4).forEach(_ -> all.add(() -> made(List.copyOf(paid))));
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(all).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
        var batched = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .flatMap(answer -> Stream.of(answer.<List<String>>path("travelRequestIds")))
                .flatMap(List::stream)
                .toList();
        assertThat(batched).doesNotHaveDuplicates().containsAll(paid);
        var endToEnd = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer ->
                        treasurer().get(answer.header("Location") + "/file").asString())
                .flatMap(xml -> Arrays.stream(xml.split("<EndToEndId>")).skip(1))
                .map(text -> text.substring(0, 32))
                .toList();
        assertThat(endToEnd).hasSameSizeAs(batched).doesNotHaveDuplicates();
    }

    private static Response made(List<String> ids) {
        var named = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return treasurer().body("{\"travelRequestIds\": [%s]}".formatted(named)).post("/v1/payment-batches");
    }
}
