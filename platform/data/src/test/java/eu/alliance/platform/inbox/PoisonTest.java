package eu.alliance.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.platform.events.Cut;
import eu.alliance.platform.note.Noted;
import eu.alliance.platform.testkit.Engines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that can never have an effect is set aside, and those behind it have theirs. */
@QuarkusTest
class PoisonTest {

    private static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "eu.alliance.note.note.posted.v1");
        headers.put("ce_subject", UUID.randomUUID().toString());
        headers.put("ce_time", "2027-03-15T16:00:00Z");
        return headers;
    }

    private static Arguments without(String header) {
        var headers = headers();
        headers.remove(header);
        return Arguments.of("no " + header, headers, good(UUID.randomUUID()));
    }

    private static Arguments with(String header, String value) {
        var headers = headers();
        headers.put(header, value);
        return Arguments.of(header + " = " + value, headers, good(UUID.randomUUID()));
    }

    private static Arguments of(String name, @Nullable String payload) {
        return Arguments.of(name, headers(), payload == null ? null : payload.getBytes(UTF_8));
    }

    private static byte[] good(UUID note) {
        return "{\"noteId\":\"%s\",\"title\":\"good\",\"revision\":2}"
                .formatted(note)
                .getBytes(UTF_8);
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                without("ce_id"),
                without("ce_type"),
                without("ce_subject"),
                without("ce_time"),
                with("ce_id", "not a uuid"),
                with("ce_subject", "not a uuid"),
                with("ce_time", "yesterday"),
                with("ce_cityid", "Riga"),
                Arguments.of("no headers", Map.of(), good(UUID.randomUUID())),
                of("no value", null),
                of("empty value", ""),
                of("not JSON", "not JSON"),
                of("cut short", "{\"noteId\":"),
                of("another shape", "[1,2,3]"),
                of("another type", "{\"noteId\":17,\"title\":[],\"revision\":\"x\"}"),
                of("no id", "{\"title\":\"x\",\"revision\":2}"),
                of("no title", "{\"noteId\":\"" + UUID.randomUUID() + "\",\"revision\":2}"),
                of("NUL", "{\"noteId\":\"" + UUID.randomUUID() + "\",\"title\":\"\\u0000\",\"revision\":2}"),
                of("10,000 levels", "{\"x\":".repeat(10_000)),
                Arguments.of("not UTF-8", headers(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
    }

    private static void send(UUID key, Map<String, String> headers, byte @Nullable [] value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>("note.note", key.toString(), value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            producer.send(record).get();
        }
    }

    private static boolean isHeard(UUID note) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Noted.findByIdOptional(note).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void isSetAsideAndTheNextOneHasItsEffect(String name, Map<String, String> headers, byte @Nullable [] value)
            throws Exception {
        var note = UUID.randomUUID();
        send(note, headers, value);
        send(note, headers(), good(note));

        await().atMost(Duration.ofSeconds(30)).until(() -> isHeard(note));
        assertThat(Cut.ask("select count(*) from dead_letter where key = '" + note + "'"))
                .as(name)
                .isOne();
    }

    @Test
    void whatComesTwiceHasOneEffect() throws Exception {
        var note = UUID.randomUUID();
        var behind = UUID.randomUUID();
        var headers = headers();
        for (int i = 0; i < 5; i++) {
            send(note, headers, good(note));
        }
        send(note, headers(), good(behind));

        await().atMost(Duration.ofSeconds(30)).until(() -> isHeard(behind));
        assertThat(Cut.ask("select facts from noted where id = '" + note + "'")).isOne();
    }
}
