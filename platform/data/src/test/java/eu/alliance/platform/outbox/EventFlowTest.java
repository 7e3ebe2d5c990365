package eu.alliance.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.platform.events.Cut;
import eu.alliance.platform.note.Note;
import eu.alliance.platform.note.Noted;
import eu.alliance.platform.note.Notes;
import eu.alliance.platform.testkit.KafkaProbe;
import eu.alliance.platform.testkit.KafkaProbe.Fact;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** From a change, through Kafka, to its effect: none lost, none doubled, each aggregate's in order. */
@QuarkusTest
class EventFlowTest {

    private static final int WRITERS = 8;
    private static final int CHANGES = 40;

    @Inject
    Outbox outbox;

    @Inject
    RelayLeads leads;

    private static UUID aNote() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var note = new Note(Notes.RIGA, "first", Note.Kind.WARNING, 1, Instant.now());
            note.persist();
            return note.id();
        });
    }

    private void rename(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var note = Note.hold(id);
            note.edit("name " + (note.revision() + 1), Note.Kind.WARNING, 1, Instant.now());
            outbox.record(note.renamed(Instant.now()));
        });
    }

    /** Eight writers: each has notes of its own, and all of them fight for one. */
    private List<UUID> crowd(Runnable meanwhile) {
        var contended = aNote();
        var own = IntStream.range(0, WRITERS).mapToObj(_ -> aNote()).toList();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            own.forEach(note -> threads.submit(() -> IntStream.range(0, CHANGES).forEach(_ -> {
                persistently(() -> rename(contended));
                persistently(() -> rename(note));
            })));
            meanwhile.run();
        }
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(contended), own.stream())
                .toList();
    }

    // a change whose connection was cut is made again; it may then have been made twice, which its revision shows
    private static void persistently(Runnable change) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> {
                    change.run();
                    return true;
                });
    }

    private static long revision(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Note.<Note>findById(id).revision());
    }

    private static Noted heard(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Noted.findById(id));
    }

    private static void hasArrivedOnceAndInOrder(UUID id) {
        var last = revision(id);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> heard(id) != null && heard(id).lastRevision() == last);
        assertThat((long) heard(id).facts()).isEqualTo(last - 1);
        var revisions = KafkaProbe.here().read("note.note").stream()
                .filter(fact -> id.toString().equals(fact.key()))
                .map(EventFlowTest::revisionOf)
                .distinct()
                .toList();
        assertThat(revisions).isEqualTo(LongStream.rangeClosed(2, last).boxed().toList());
    }

    private static long revisionOf(Fact fact) {
        return Long.parseLong(String.valueOf(fact.value()).replaceAll(".*\"revision\":([0-9]+).*", "$1"));
    }

    @Test
    void aCrowdsChangesArriveOnceAndInOrder() {
        crowd(() -> {}).forEach(EventFlowTest::hasArrivedOnceAndInOrder);
    }

    @Test
    void connectionsCutMeanwhileLoseAndDoubleNothing() {
        var deadLetters = Cut.ask("select count(*) from dead_letter");

        var notes = crowd(() -> IntStream.range(0, 5).forEach(round -> {
            var before = Cut.ask("select count(*) from outbox");
            if (round < 3) { // amid the writing; then amid the reading
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> Cut.ask("select count(*) from outbox") > before + 20);
            }
            Cut.everyConnection();
        }));

        notes.forEach(EventFlowTest::hasArrivedOnceAndInOrder);
        assertThat(Cut.ask("select count(*) from dead_letter")).isEqualTo(deadLetters);
    }

    @Test
    void aChangeRolledBackTellsNobody() {
        var id = aNote();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> {
                            outbox.record(Note.hold(id).renamed(Instant.now()));
                            throw new IllegalStateException("on second thoughts");
                        }))
                .hasMessageContaining("second thoughts");
        rename(id);

        hasArrivedOnceAndInOrder(id);
    }

    @Test
    void onlyOneReplicaLeads() throws Exception {
        var note = aNote();
        rename(note);
        hasArrivedOnceAndInOrder(note); // so the running relay has the lead

        assertThat(leads.take()).isEmpty();
    }
}
