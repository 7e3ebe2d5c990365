package eu.alliance.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.events.Cut;
import eu.alliance.platform.events.Event;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffectsTest {

    /** The negative control: an inbox that remembers nothing. */
    private static class Forgetful extends ReceivedEvents {

        Forgetful(AgroalDataSource database, Clock clock) {
            super(database, clock);
        }

        @Override
        Set<UUID> firsts(List<UUID> events, List<String> topics) {
            return new HashSet<>(events);
        }
    }

    private record Listener(List<Event> heard, RuntimeException... failures) implements Inbox {

        @Override
        public Set<String> topics() {
            return Set.of("note.note");
        }

        @Override
        public void receive(Event event) {
            heard.add(event);
            if (heard.size() <= failures.length) {
                throw failures[heard.size() - 1];
            }
        }
    }

    @Inject
    @All
    List<Inbox> inboxes;

    @Inject
    ReceivedEvents received;

    @Inject
    ReadModels models;

    @Inject
    InboxFigures figures;

    @Inject
    AgroalDataSource database;

    private static ConsumerRecord<String, byte[]> record(UUID note, int revision) {
        var value = "{\"noteId\":\"%s\",\"title\":\"x\",\"revision\":%d}".formatted(note, revision);
        var record = new ConsumerRecord<>("note.note", 0, revision, note.toString(), value.getBytes(UTF_8));
        add(
                record,
                "ce_id",
                UUID.nameUUIDFromBytes((note + " " + revision).getBytes(UTF_8)).toString());
        add(record, "ce_type", "eu.alliance.note.note.renamed.v1");
        add(record, "ce_subject", note.toString());
        add(record, "ce_time", "2027-03-15T16:00:00Z");
        return record;
    }

    private static void add(ConsumerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private static long facts(UUID note) {
        return Cut.ask("select coalesce(sum(facts), 0) from noted where id = '" + note + "'");
    }

    @Test
    void aBatchThatComesAgainHasNoFurtherEffect() {
        var note = UUID.randomUUID();
        var batch = IntStream.rangeClosed(1, 50).mapToObj(n -> record(note, n)).toList();
        var effects = new Effects(inboxes, received, models, figures);

        effects.have(batch, models.generation());
        effects.have(batch, models.generation());
        effects.have(batch.subList(20, 50), models.generation());

        assertThat(facts(note)).isEqualTo(50);
    }

    @Test
    void anEventThatComesTwiceInOneBatchHasOneEffect() {
        var note = UUID.randomUUID();
        var effects = new Effects(inboxes, received, models, figures);

        effects.have(List.of(record(note, 1), record(note, 2), record(note, 1)), models.generation());

        assertThat(facts(note)).isEqualTo(2);
    }

    @Test
    void withoutItsMemoryTheInboxDoublesEffects() {
        var note = UUID.randomUUID();
        var effects = new Effects(inboxes, new Forgetful(database, Clock.systemUTC()), models, figures);

        effects.have(List.of(record(note, 1)), models.generation());
        effects.have(List.of(record(note, 1)), models.generation());

        assertThat(facts(note)).isEqualTo(2);
    }

    @Test
    void whatTimeHealsComesAgainAndIsNeverSetAside() {
        var note = UUID.randomUUID();
        var away = new IllegalStateException(new SQLException("the server is going down", "57P01"));
        var effects = new Effects(List.of(new Listener(new ArrayList<>(), away, away)), received, models, figures);

        assertThatThrownBy(() -> effects.have(List.of(record(note, 1)), models.generation()))
                .isSameAs(away);
        effects.have(List.of(record(note, 1)), models.generation());

        assertThat(Cut.ask("select count(*) from dead_letter where key = '" + note + "'"))
                .isZero();
    }

    @Test
    void whatWasPolledForAFormerGenerationHasNoEffect() {
        var note = UUID.randomUUID();
        var effects = new Effects(inboxes, received, models, figures);

        assertThatThrownBy(() -> effects.have(List.of(record(note, 1)), models.generation() - 1))
                .isInstanceOf(ReadModels.Outdated.class);

        assertThat(facts(note)).isZero();
    }
}
