package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.stack.Application;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DeadlineRushTest {

    private static final int ENOUGH = 2 * City.all().size();

    private final World world = World.only();
    private final Client client = world.client();

    @Test
    void losesNothingThatWasInTimeThoughTheServiceIsKilled() throws Exception {
        client.renewPasses();
        var applications = new Applications(client, Duration.ofSeconds(15));
        var funding = world.part(Application.FUNDING);

        try (var cities = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = City.all().stream()
                    .map(city -> cities.submit(() -> applications.handInUntilItIsTooLate(city)))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> applications.receipts() > ENOUGH);
            funding.kill();
            funding.start();
            for (var each : running) {
                each.get();
            }
        }

        applications.areWhatTheirReceiptsSay();
        assertThat(client.tally().bewildered())
                .as("answers that no client can make sense of")
                .isEmpty();
    }
}
