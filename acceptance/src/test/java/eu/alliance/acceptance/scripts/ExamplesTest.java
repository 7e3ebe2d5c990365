package eu.alliance.acceptance.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.acceptance.Guest;
import eu.alliance.acceptance.tools.Installed;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.machine.Ports;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples do the jobs that they say they do. */
@Tag("slow")
class ExamplesTest {

    private static final String TABLE = "examples/delegates.csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void lay() {
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"register-delegation.py", "register-delegation.sh"})
    void aDelegationIsRegisteredFromATable(String script) throws Exception {
        var summit = openSummit();

        assertThat(bench.run("examples/" + script, summit, TABLE).succeeded().out())
                .contains("SUBMITTED");
    }

    @Test
    void aMistakeInTheTableIsNamedAndMended() throws Exception {
        var summit = openSummit();
        var table = Files.readString(bench.file(TABLE));
        Files.writeString(bench.file("wrong.csv"), table.replace("MAYOR", "KING"));

        var refused = bench.run("examples/register-delegation.py", summit, "wrong.csv");
        var mended = bench.run("examples/register-delegation.py", summit, TABLE).succeeded();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("role");
        assertThat(mended.out()).contains("SUBMITTED");
    }

    @Test
    void theLibraryIsCopiedOnceAndThenKeptUpToDate() {
        var first =
                bench.run("examples/mirror-library.py", "library").succeeded().out();
        var second =
                bench.run("examples/mirror-library.py", "library").succeeded().out();

        assertThat(first).matches("(?s)([1-9]\\d*) changed, \\1 practices\\s*");
        assertThat(second).startsWith("0 changed");
    }

    @Test
    void theLibraryIsHarvested() {
        var count =
                bench.run("examples/harvest-library.sh", "records").succeeded().out();

        assertThat(Integer.parseInt(count.strip())).isPositive();
    }

    @Test
    void eventsAreFollowedFromWhereOneStopped() {
        var whole = bench.run("examples/follow-events.py", "whole.txt", "6")
                .succeeded()
                .out();
        var first = bench.run("examples/follow-events.py", "place.txt", "3")
                .succeeded()
                .out();
        var second = bench.run("examples/follow-events.py", "place.txt", "3")
                .succeeded()
                .out();

        assertThat(whole.lines()).hasSize(6);
        assertThat(first + second).isEqualTo(whole);
    }

    @Test
    void aWebhookIsTakenFromNobodyElse() throws Exception {
        var port = Ports.free();
        var rotterdam = Guest.named("rotterdam");
        var webhook = rotterdam.post("/v1/webhooks", """
            {"url":"http://127.0.0.1:%d/","types":["eu.alliance.registration.summit.cancelled.v1"]}\
            """.formatted(port)).expect(201);
        var receiver = receiver(port, webhook.json().path("secret").asText());
        try {
            rotterdam.post("/v1/webhooks/" + webhook.id() + "/test", "").expect(202);

            var forged = bench.sh("curl -H 'webhook-id: 1' -H 'webhook-timestamp: 1' -H 'webhook-signature: v1,AAAA' "
                    + "-d '{}' http://127.0.0.1:" + port);
            assertThat(forged.err()).contains("HTTP 401");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(bench.file("received.txt"))
                            .content()
                            .contains("eu.alliance.gateway.webhook.test.v1"));
            assertThat(Files.readAllLines(bench.file("received.txt"))).hasSize(1);
        } finally {
            receiver.destroy();
        }
    }

    private Process receiver(int port, String secret) throws Exception {
        var builder = new ProcessBuilder("python3", "examples/receive-webhooks.py", Integer.toString(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(bench.file("received.txt").toFile());
        builder.environment().putAll(bench.environment());
        builder.environment().put("WEBHOOK_SECRET", secret);
        var receiver = builder.start();
        await().ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
        return receiver;
    }

    @Test
    void aReceiptIsVerifiedWithoutAskingAnybody() throws Exception {
        Installed.needed("openssl");
        var receipt = Handover.made();
        Files.writeString(bench.file("receipt.json"), receipt.receipt().toString());
        Files.writeString(bench.file("keys.json"), receipt.keys());
        Files.writeString(bench.file("content.json"), receipt.content());
        Files.writeString(bench.file("other.json"), receipt.content() + " ");
        Files.writeString(bench.file("forged.json"), forged(receipt.receipt()));

        var script = "examples/verify-receipt.sh";
        var good =
                bench.run(script, "receipt.json", "keys.json", "content.json").succeeded();
        assertThat(JSON.readTree(good.out()).path("id"))
                .isEqualTo(receipt.receipt().path("id"));
        assertThat(bench.run(script, "receipt.json", "keys.json", "other.json").exit())
                .isEqualTo(1);
        assertThat(bench.run(script, "forged.json", "keys.json").err()).contains("not the alliance's");
    }

    /** The same signature under a receipt with another payload. */
    private static String forged(JsonNode receipt) {
        var parts = receipt.path("jws").asText().split("\\.");
        return JSON.createObjectNode()
                .put("jws", parts[0] + "." + parts[1].substring(0, parts[1].length() - 8) + "AAAAAAAA." + parts[2])
                .toString();
    }

    private static String openSummit() {
        var staff = Guest.named("secretariat");
        var summit = staff.post(
                        "/v1/summits", """
            {"title":{"en":"Summit for scripts"},"hostCityId":"%s","startsOn":"2032-11-09","endsOn":"2032-11-09",
             "zone":"Europe/Amsterdam","languages":["en"],"limits":{"delegates":8,"elected":3,"funded":1},
             "registrationDeadline":{"local":"2032-10-01T17:00","zone":"Europe/Amsterdam"}}\
            """.formatted(City.named("rotterdam").id()))
                .expect(201)
                .id();
        staff.post("/v1/summits/" + summit + "/announcement", "").expect(200);
        staff.post("/v1/summits/" + summit + "/registration-opening", "").expect(200);
        return summit;
    }
}
