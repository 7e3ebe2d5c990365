package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.platform.testkit.PublishedKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A call that closes soon; each city hands in again and again until it is told that the deadline has passed. */
final class Applications {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Client client;
    private final String occasion = "rush-" + UUID.randomUUID();
    private final Instant deadline;
    private final Map<String, String> applications = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> last = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> receipts = new ConcurrentHashMap<>();

    Applications(Client client, Duration untilTheDeadline) {
        this.client = client;
        deadline = Instant.now().plus(untilTheDeadline).truncatedTo(ChronoUnit.SECONDS);
        var call = client.post(World.REGISTRAR, "/v1/calls", call(), occasion)
                .expect(201)
                .id();
        client.post(World.REGISTRAR, "/v1/calls/" + call + "/opening", null, occasion + "-opening")
                .expect(200);
        for (var city : City.all()) {
            var application = Map.of(
                    "title", Map.of("en", occasion),
                    "budget",
                            new Object[] {Map.of("cityId", city.id(), "category", "PERSONNEL", "amount", euros("10.00"))
                            },
                    "requestedGrant", euros("5.00"));
            applications.put(
                    city.slug(),
                    client.post(city.slug(), "/v1/calls/" + call + "/applications", application, occasion + city.slug())
                            .expect(201)
                            .id());
        }
    }

    /** Writes version after version, and hands each in. */
    void handInUntilItIsTooLate(City city) {
        var path = "/v1/applications/" + applications.get(city.slug());
        for (int version = 0; ; version++) {
            client.patch(city.slug(), path, Map.of("title", Map.of("en", "Version " + version)), "*");
            var answer = client.post(city.slug(), path + "/submission", null, path + "-" + version);
            if (answer.status() == 409) {
                assertThat(answer.body().path("reason").asText()).isEqualTo("DEADLINE_PASSED");
                assertThat(Instant.now()).isAfterOrEqualTo(deadline);
                return;
            }
            answer.expect(201);
            last.put(city.slug(), answer.body());
            receipts.put(answer.id(), answer.body());
        }
    }

    int receipts() {
        return receipts.size();
    }

    /** Every receipt is signed and in time, and each application is what its last receipt says. */
    void areWhatTheirReceiptsSay() {
        var keys = new PublishedKeys(client.get(World.REGISTRAR, "/v1/receipt-keys")
                .expect(200)
                .body()
                .toString());
        receipts.values().forEach(each -> {
            var receipt = each.<ObjectNode>deepCopy();
            assertThat(keys.statement(receipt.remove("jws").asText())).isEqualTo(receipt);
            assertThat(Instant.parse(receipt.path("receivedAt").asText())).isBeforeOrEqualTo(deadline);
        });
        last.forEach((city, receipt) -> {
            var submission = client.get(city, "/v1/applications/" + applications.get(city))
                    .expect(200)
                    .body()
                    .path("submission");
            assertThat(submission.path("receiptId")).isEqualTo(receipt.path("id"));
            assertThat(submission.path("sha256")).isEqualTo(receipt.path("sha256"));
        });
        assertThat(last).hasSameSizeAs(applications);
    }

    private Map<String, Object> call() {
        return Map.of(
                "title", Map.of("en", occasion),
                "deadline",
                        Map.of("local", LocalDateTime.ofInstant(deadline, ZONE).toString(), "zone", ZONE.getId()),
                "budget", euros("18500000.00"),
                "coFinancingRate", "0.90");
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
