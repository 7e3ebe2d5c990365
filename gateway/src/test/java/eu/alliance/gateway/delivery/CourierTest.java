package eu.alliance.gateway.delivery;

import static eu.alliance.gateway.delivery.Delivery.DeliveryStatus.DELIVERED;
import static eu.alliance.gateway.delivery.Delivery.DeliveryStatus.EXHAUSTED;
import static eu.alliance.gateway.delivery.Delivery.DeliveryStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.address.Addresses;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.gateway.webhook.WebhookStatus;
import eu.alliance.gateway.webhook.Webhooks;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierTest {

    private final MovableClock clock = new MovableClock();
    private final Replica replica = new Replica("one", clock);
    private final Receiver receiver = new Receiver();
    private final String secret = Seal.newSecret();

    @BeforeEach
    void forgetOthers() {
        replica.database.transaction(connection -> connection.createStatement().executeUpdate("delete from webhook"));
    }

    @AfterEach
    void close() {
        receiver.close();
        replica.close();
    }

    @Test
    void tellsWhatHappenedInOrderWithASignatureThatVerifies() throws Exception {
        var webhook = replica.webhook(receiver.url(), secret);
        replica.happen(webhook, "a", 3);

        replica.round();

        assertThat(receiver.bodies()).containsExactly("a1", "a2", "a3");
        for (var message : receiver.messages()) {
            new com.standardwebhooks.Webhook(secret).verify(message.body(), message.headers());
            assertThat(message.header("content-type")).isEqualTo("application/cloudevents+json");
        }
        assertThat(replica.deliveries(webhook)).extracting(Delivery::status).containsOnly(DELIVERED);
    }

    @Test
    void comesBackToAReceiverThatWasDownForAnHour() {
        receiver.answers(503);
        var webhook = replica.webhook(receiver.url(), secret);
        replica.happen(webhook, "a", 2);
        replica.happen(webhook, "b", 1);
        for (int minute = 0; minute < 60; minute++) {
            replica.round();
            clock.move(Duration.ofMinutes(1));
        }
        var attempts = receiver.messages().size();
        assertThat(attempts).isBetween(8, 40);
        assertThat(replica.deliveries(webhook)).extracting(Delivery::status).containsOnly(PENDING);
        receiver.messages().clear();

        receiver.answers(204);
        for (int minute = 0; minute < 120; minute++) {
            replica.round();
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(receiver.bodies())
                .containsExactlyInAnyOrder("a1", "a2", "b1")
                .containsSubsequence("a1", "a2");
        assertThat(replica.read(webhook).failingSince()).isNull();
    }

    @Test
    void triesAgainWithinAMinuteUnderTheSameId() {
        receiver.answers(number -> number == 1 ? 500 : 200);
        replica.happen(replica.webhook(receiver.url(), secret), "a", 1);

        replica.round();
        clock.move(Duration.ofSeconds(60));
        replica.round();

        assertThat(receiver.messages()).hasSize(2);
        assertThat(receiver.messages())
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(receiver.messages().getFirst().header("webhook-id"));
    }

    @Test
    void holdsBackOnlyTheSubjectThatFails() {
        receiver.answers(number -> number == 1 ? 500 : 200);
        var webhook = replica.webhook(receiver.url(), secret);
        replica.happen(webhook, "a", 2);
        replica.happen(webhook, "b", 2);

        replica.round();
        clock.move(Duration.ofSeconds(2));
        replica.round();
        assertThat(receiver.bodies()).containsExactly("a1", "b1", "b2");

        clock.move(Duration.ofSeconds(10));
        replica.round();
        assertThat(receiver.bodies()).containsExactly("a1", "b1", "b2", "a1", "a2");
    }

    @Test
    void letsNoSlowReceiverDelayAnother() {
        try (var slow = new Receiver().saysNothing()) {
            var stuck = replica.webhook(slow.url(), secret);
            replica.happen(stuck, "s", 1);
            var lanes = new ArrayList<CompletableFuture<Void>>(replica.begin());
            await().until(() -> !slow.messages().isEmpty());
            replica.happen(replica.webhook(receiver.url(), secret), "f", 3);

            Replica.round(replica.begin());

            assertThat(receiver.bodies()).containsExactly("f1", "f2", "f3");
            assertThat(lanes).noneMatch(CompletableFuture::isDone);
            Replica.round(lanes);
            assertThat(replica.deliveries(stuck).getFirst().failure()).isEqualTo("TIMEOUT");
        }
    }

    @Test
    void leavesAReceiverThatIsGone() {
        receiver.answers(410);
        var webhook = replica.webhook(receiver.url(), secret);
        replica.happen(webhook, "a", 2);

        replica.round();
        clock.move(Duration.ofDays(1));
        replica.round();

        assertThat(receiver.bodies()).containsExactly("a1");
        assertThat(replica.read(webhook).status()).isEqualTo(WebhookStatus.DISABLED);
        assertThat(replica.read(webhook).disabledReason()).isEqualTo("GONE");
    }

    @Test
    void goesNowhereElseWhenToldTo() {
        try (var elsewhere = new Receiver()) {
            receiver.redirectsTo(elsewhere.url());
            var webhook = replica.webhook(receiver.url(), secret);
            replica.happen(webhook, "a", 1);

            replica.round();

            assertThat(elsewhere.messages()).isEmpty();
            assertThat(replica.deliveries(webhook).getFirst().failure()).isEqualTo("REDIRECT_REFUSED");
        }
    }

    @Test
    void givesUpAnEventAfterThreeDaysAndTheReceiverAfterFive() {
        receiver.answers(500);
        var webhook = replica.webhook(receiver.url(), secret);
        replica.happen(webhook, "a", 1);
        for (int hour = 0; hour <= 72; hour++) { // the last attempt may fall into the last hour
            replica.round();
            clock.move(Duration.ofHours(1));
        }
        assertThat(replica.deliveries(webhook).getFirst().status()).isEqualTo(EXHAUSTED);
        assertThat(replica.read(webhook).status()).isEqualTo(WebhookStatus.ACTIVE);

        clock.move(Duration.ofDays(3));
        replica.happen(webhook, "b", 1);
        replica.round();

        assertThat(replica.read(webhook).disabledReason()).isEqualTo("FAILING");
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() throws Exception {
        var webhook = replica.webhook(receiver.url(), secret);
        var fresh = Seal.newSecret();
        replica.database.transaction(connection -> {
            Webhooks.rotate(connection, webhook, Replica.SEAL.close(fresh), clock.instant());
            return true;
        });

        replica.happen(webhook, "a", 1);
        replica.round();
        var message = receiver.messages().getFirst();
        assertThat(message.header("webhook-signature").split(" ")).hasSize(2);
        new com.standardwebhooks.Webhook(secret).verify(message.body(), message.headers());
        new com.standardwebhooks.Webhook(fresh).verify(message.body(), message.headers());

        clock.move(Duration.ofHours(24));
        replica.happen(webhook, "b", 1);
        replica.round();
        assertThat(receiver.messages().getLast().header("webhook-signature").split(" "))
                .hasSize(1);
    }

    @Test
    void isTakenOverWhenItDies() {
        try (var other = new Replica("two", clock)) {
            replica.happen(replica.webhook(receiver.url(), secret), "a", 2);
            var held = replica.database.transaction(connection -> Leases.take(connection, "dead", clock.instant(), 10));

            assertThat(held).hasSize(1);
            other.round();
            assertThat(receiver.bodies()).isEmpty();

            clock.move(Leases.LENGTH);
            other.round();
            assertThat(receiver.bodies()).containsExactly("a1", "a2");
        }
    }

    @Test
    void tellsOnceThoughThereAreTwoOfIt() {
        try (var other = new Replica("two", clock)) {
            var webhook = replica.webhook(receiver.url(), secret);
            replica.happen(webhook, "a", 50);

            var lanes = new ArrayList<CompletableFuture<Void>>();
            lanes.addAll(replica.begin());
            lanes.addAll(other.begin());
            Replica.round(lanes);

            assertThat(receiver.messages()).hasSize(50);
            assertThat(replica.deliveries(webhook)).extracting(Delivery::status).containsOnly(DELIVERED);
        }
    }

    @Test
    void doesNotFollowANameThatHasMovedInside() {
        var lookups = new AtomicInteger();
        var addresses = new Addresses(List.of("127.0.0.1/32"), _ ->
                new InetAddress[] {InetAddress.ofLiteral(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2")});
        try (var rebound = new Replica("two", clock, addresses)) {
            var webhook = rebound.webhook(receiver.url().replace("127.0.0.1", "city.example"), secret);
            rebound.happen(webhook, "a", 2);

            rebound.round();

            assertThat(receiver.bodies()).containsExactly("a1");
            assertThat(receiver.messages().getFirst().header("host")).startsWith("city.example:");
            assertThat(rebound.deliveries(webhook).getLast().failure()).isEqualTo("ADDRESS_NOT_ALLOWED");
        }
    }
}
