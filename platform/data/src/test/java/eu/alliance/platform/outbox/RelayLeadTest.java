package eu.alliance.platform.outbox;

import static eu.alliance.platform.outbox.OutboxTable.names;
import static eu.alliance.platform.outbox.OutboxTable.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.alliance.localstack.engine.KafkaServer;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.platform.testkit.Engines;
import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lead carries, what it survives, and what simpler ways of carrying get wrong. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class RelayLeadTest {

    private final UUID subject = UUID.randomUUID();
    private String topic;
    private OutboxTable outbox;

    @BeforeEach
    void anOutboxOfItsOwn() throws Exception {
        outbox = new OutboxTable("lead");
        topic = "lead." + UUID.randomUUID();
        make(Engines.kafka());
    }

    private void make(String brokers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    private RelayLead lead(Connection connection, String brokers) {
        return new RelayLead(connection, new RelayLead.Settings("lead-test", brokers, 100));
    }

    private List<String> published(String brokers) {
        return new KafkaProbe(brokers)
                .read(topic).stream().map(Fact::value).map(String::valueOf).toList();
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "\"" + n + "\"").toList();
    }

    private void writeNumbered(int from, int to) throws SQLException {
        try (var connection = outbox.connect()) {
            for (int n = from; n < to; n++) {
                write(connection, topic, subject, String.valueOf(n));
            }
        }
    }

    private static void carryAll(RelayLead lead) throws SQLException {
        while (lead.carry() > 0) {
            // the next batch
        }
    }

    @Test
    void aRowThatIsCommittedLateIsCarriedLateAndAWatermarkWouldHaveLostIt() throws Exception {
        try (var early = outbox.connect();
                var late = outbox.connect();
                var naive = outbox.connect();
                var lead = lead(outbox.connect(), Engines.kafka())) {
            late.setAutoCommit(false);
            write(late, topic, UUID.randomUUID(), "slow"); // has the lower number
            write(early, topic, subject, "quick");
            var seenByWatermark = names(naive, "select seq, payload from outbox where seq > 0 order by seq");
            carryAll(lead);
            late.commit();
            var seenLater = names(naive, "select payload from outbox where seq > 2 order by seq");
            carryAll(lead);

            assertThat(seenByWatermark).containsExactly("\"quick\"");
            assertThat(seenLater)
                    .as("the negative control: 'seq > last' never sees it")
                    .isEmpty();
            assertThat(published(Engines.kafka())).containsExactlyInAnyOrder("\"quick\"", "\"slow\"");
        }
    }

    @Test
    void rowsSharedOutByLockWouldOvertakeEachOther() throws Exception {
        writeNumbered(0, 2);
        var take = "select payload from outbox where published_at is null order by seq limit 1 for update skip locked";
        try (var first = outbox.connect();
                var second = outbox.connect();
                var lead = lead(outbox.connect(), Engines.kafka())) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            var slowWorker = names(first, take);
            var quickWorker = names(second, take);

            assertThat(slowWorker).containsExactly("\"0\"");
            assertThat(quickWorker)
                    .as("the negative control: the second event is free to go before the first")
                    .containsExactly("\"1\"");
            first.rollback();
            second.rollback();
            carryAll(lead);
            assertThat(published(Engines.kafka())).isEqualTo(numbered(0, 2));
        }
    }

    @Test
    void aFormerLeadIsFencedAndHasSentNothing() throws Exception {
        var former = lead(outbox.connect(), Engines.kafka());
        try (var present = lead(outbox.connect(), Engines.kafka())) {
            writeNumbered(0, 10);

            assertThatThrownBy(former::carry).isInstanceOf(RuntimeException.class);
            assertThat(published(Engines.kafka())).isEmpty();
            carryAll(present);
            assertThat(published(Engines.kafka())).isEqualTo(numbered(0, 10));
        } finally {
            former.close();
        }
    }

    @Test
    void aConnectionCutBetweenSendingAndMarkingSendsTwiceAndLosesNothing() throws Exception {
        writeNumbered(0, 10);
        var connection = outbox.connect();
        var cut = lead(new CutBeforeUpdate(connection).proxy(), Engines.kafka());
        assertThatThrownBy(cut::carry).isInstanceOf(SQLException.class);
        assertThat(published(Engines.kafka())).isEqualTo(numbered(0, 10));

        writeNumbered(10, 12);
        try (var next = lead(outbox.connect(), Engines.kafka())) {
            carryAll(next);
        }

        var expected = new java.util.ArrayList<>(numbered(0, 10));
        expected.addAll(numbered(0, 12));
        assertThat(published(Engines.kafka())).isEqualTo(expected);
        var ids = KafkaProbe.here().read(topic).stream()
                .map(f -> f.headers().get("ce_id"))
                .distinct();
        assertThat(ids).as("a second sending is the first one's equal").hasSize(12);
    }

    @Test
    void aBrokerKilledInBetweenLosesNothing(@TempDir Path folder) throws Exception {
        try (var kafka = new KafkaServer(folder.resolve("kafka"), Ports.free(), Ports.free()).start()) {
            var brokers = kafka.bootstrapServers();
            make(brokers);
            writeNumbered(0, 10);
            try (var lead = lead(outbox.connect(), brokers)) {
                carryAll(lead);
                writeNumbered(10, 20);
                kafka.kill();
                assertThatThrownBy(lead::carry).isInstanceOf(RuntimeException.class);
            }
            kafka.start();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                try (var lead = lead(outbox.connect(), brokers)) {
                    carryAll(lead);
                    return true;
                }
            });

            assertThat(published(brokers)).isEqualTo(numbered(0, 20));
        }
    }
}
