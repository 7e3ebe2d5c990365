package eu.alliance.acceptance.faults;

import static eu.alliance.localstack.stack.Application.FUNDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Funding is given every event of the cities once more, as after a lost offset. */
@Tag("slow")
class RedeliveryTest {

    private static final String GROUP = "funding";

    private final World world = World.only();
    private final Tables funding = world.tables(FUNDING);
    private final Invariants invariants = new Invariants(world);

    @Test
    void whatHasHadItsEffectHasNoSecondOne() throws Exception {
        invariants.readModelsEqualTheirSource();
        var before = received();

        deliverAgain();

        assertThat(received()).isNotEmpty().isEqualTo(before);
        invariants.readModelsEqualTheirSource();
    }

    /** The inbox it is that kept them out: without its rows all are taken in again, and make the same read model. */
    @Test
    void anEmptiedInboxTakesAllInAgain() throws Exception {
        invariants.readModelsEqualTheirSource();
        var before = received();
        funding.change("truncate inbox, known_city, known_practice");

        deliverAgain();

        assertThat(received()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        invariants.readModelsEqualTheirSource();
    }

    private List<String> received() {
        return funding.column("select event_id || ' ' || received_at from inbox order by event_id");
    }

    private void deliverAgain() throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                world.running().stack().ports().bootstrapServers());
        try (var admin = Admin.create(settings)) {
            world.part(FUNDING).stop();
            var read = offsets(admin);
            assertThat(read).as("partitions that funding has read").isNotEmpty();
            admin.deleteConsumerGroupOffsets(GROUP, read.keySet()).all().get();
            world.part(FUNDING).start();
            await().atMost(Duration.ofSeconds(60)).until(() -> isAsFarAs(read, offsets(admin)));
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static boolean isAsFarAs(
            Map<TopicPartition, OffsetAndMetadata> before, Map<TopicPartition, OffsetAndMetadata> now) {
        return before.entrySet().stream()
                .allMatch(each -> now.containsKey(each.getKey())
                        && now.get(each.getKey()).offset() >= each.getValue().offset());
    }
}
