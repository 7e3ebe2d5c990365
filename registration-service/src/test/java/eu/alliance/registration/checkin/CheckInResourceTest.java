package eu.alliance.registration.checkin;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.delegation.DelegationFixture.Sent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckInResourceTest {

    @Test
    void admitsABadgeOnceAndAnswersANonceAlways() {
        var sent = play(aSubmittedDelegation(), "confirmation");
        var badge = badgeOf(sent);

        shown(sent, badge, "first").body("result", is("ADMITTED")).body("reason", is("OK"));
        shown(sent, badge, "first").body("result", is("ADMITTED")).body("reason", is("OK"));
        shown(sent, badge, "second").body("result", is("REFUSED")).body("reason", is("ALREADY_IN"));
        shown(sent, "no-such-badge", "third").body("result", is("REFUSED")).body("reason", is("UNKNOWN_BADGE"));
    }

    @Test
    void admitsABadgeOnceAtTwentyDoors() throws Exception {
        var sent = play(aSubmittedDelegation(), "confirmation");
        var badge = badgeOf(sent);
        try (var doors = Executors.newFixedThreadPool(20)) {
            var reasons = doors
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<String>>mapToObj(door -> () ->
                                    shown(sent, badge, "door-" + door).extract().path("reason"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(reasons).containsOnly("OK", "ALREADY_IN").containsOnlyOnce("OK");
        }
    }

    @Test
    void answersANonceThatIsSentTwiceAtOnceTheSame() throws Exception {
        var sent = play(aSubmittedDelegation(), "confirmation");
        try (var doors = Executors.newFixedThreadPool(20)) {
            var reasons = doors
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<String>>mapToObj(_ -> () -> shown(sent, "no-such-badge", "same")
                                    .statusCode(200)
                                    .extract()
                                    .path("reason"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(reasons).hasSize(20).containsOnly("UNKNOWN_BADGE");
        }
    }

    @Test
    void refusesWhoseDelegationIsNoLongerConfirmed() {
        var sent = play(aSubmittedDelegation(), "confirmation");
        var badge = badgeOf(sent);
        play(sent, "withdrawal");

        shown(sent, badge, "n").body("result", is("REFUSED")).body("reason", is("NOT_CONFIRMED"));
    }

    @Test
    void makesBadgesForConfirmedDelegationsOnly() {
        var sent = aSubmittedDelegation();

        registrar().get("/v1/delegations/{id}/badges", sent.id()).then().statusCode(409);
        admin(sent.city()).get("/v1/delegations/{id}/badges", sent.id()).then().statusCode(403);
        play(sent, "confirmation");
        assertThat(badgeOf(sent)).isEqualTo(badgeOf(sent));
        registrar().get("/v1/delegations/{id}/badges", UUID.randomUUID()).then().statusCode(404);
        registrar()
                .get("/v1/summits/{id}/protocol-order", sent.summit())
                .then()
                .statusCode(200)
                .body("items[0].delegationId", is(sent.id().toString()))
                .body("items[0].position", is(1));
    }

    @Test
    void keepsNeedsBetweenTheCityAndTheRegistrar() {
        var sent = aSubmittedDelegation();
        String delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .path("items[0].id");
        var url = "/v1/delegates/{id}/needs";
        var tag = admin(sent.city()).get(url, delegate).header("ETag");

        admin(sent.city())
                .header("If-Match", tag)
                .body("{\"dietary\": \"vegetarian\"}")
                .put(url, delegate)
                .then()
                .statusCode(200);
        admin(sent.city())
                .header("If-Match", tag)
                .body("{\"dietary\": \"none\"}")
                .put(url, delegate)
                .then()
                .statusCode(412);
        registrar().get(url, delegate).then().body("dietary", is("vegetarian"));
        admin(UUID.randomUUID()).get(url, delegate).then().statusCode(404);
        assertThat(registrar().get("/v1/delegates/{id}", delegate).asString()).doesNotContain("vegetarian");
    }

    private static String badgeOf(Sent sent) {
        return registrar()
                .get("/v1/delegations/{id}/badges", sent.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].badge");
    }

    private static ValidatableResponse shown(Sent sent, String badge, String nonce) {
        return registrar()
                .body("{\"badge\": \"%s\", \"nonce\": \"%s\", \"at\": \"2036-11-09T08:00:00Z\"}"
                        .formatted(badge, nonce))
                .post("/v1/summits/{id}/check-ins", sent.summit())
                .then()
                .statusCode(200);
    }
}
