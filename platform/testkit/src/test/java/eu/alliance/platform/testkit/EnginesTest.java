package eu.alliance.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EnginesTest {

    @Test
    void giveADatabaseOfOnesOwn() throws Exception {
        try (var connection = DriverManager.getConnection(Engines.jdbcUrl(), "service", "service");
                var rows = connection.createStatement().executeQuery("select uuidv7(), current_user")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(2)).isEqualTo("service");
        }
    }

    @Test
    void giveABrokerWhoseCommittedRecordsTheProbeReads() throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Engines.kafka(), "transactional.id", "probe-test", "acks", "all");
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("probe", 3, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("probe", "a", "committed"));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("probe", "a", "aborted"));
            producer.abortTransaction();
        }

        assertThat(KafkaProbe.here().read("probe", "no-such-topic"))
                .extracting(KafkaProbe.Fact::value)
                .containsExactly("committed");
    }

    @Test
    void giveAnIssuerThatPublishesItsKeys() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(Engines.issuer() + "/protocol/openid-connect/certs"));

            var keys = client.send(request.build(), BodyHandlers.ofString()).body();

            assertThat(keys).contains(SigningKey.current().getKeyID()).doesNotContain("\"d\"");
        }
    }
}
