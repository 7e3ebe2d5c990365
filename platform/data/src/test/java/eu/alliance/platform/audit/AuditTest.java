package eu.alliance.platform.audit;

import static eu.alliance.platform.note.Notes.RIGA;
import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static eu.alliance.platform.note.Notes.written;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.note.Note;
import eu.alliance.platform.note.Noted;
import eu.alliance.platform.testkit.Engines;
import eu.alliance.platform.testkit.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTest {

    @Inject
    AuditSeal seal;

    @Inject
    EntityManagerFactory entities;

    private static List<String> ask(String query) {
        try (var connection = DriverManager.getConnection(Engines.jdbcUrl(), "service", "service");
                var statement = connection.createStatement()) {
            var answers = new ArrayList<String>();
            if (statement.execute(query)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String entry(String id, String change, String column) {
        return ask("select %s from audit_entry where subject_id = '%s' and change = '%s'".formatted(column, id, change))
                .getFirst();
    }

    private static void edit(String id, String patch) {
        riga().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsMadeIsWrittenDownWhole() {
        var id = written();

        assertThat(entry(id, "CREATED", "before")).isNull();
        assertThat(entry(id, "CREATED", "after")).contains("\"title\":\"Lights on the quay\"", "\"kind\":\"WARNING\"");
        assertThat(entry(id, "CREATED", "deed")).isEqualTo("POST /v1/notes");
        assertThat(entry(id, "CREATED", "subject_type")).isEqualTo("Note");
        assertThat(entry(id, "CREATED", "actor"))
                .isEqualTo(UUID.nameUUIDFromBytes("riga".getBytes()).toString());
    }

    @Test
    void whatChangesIsWrittenDownAsItWasAndIs() {
        var id = written();
        edit(id, "{\"weight\":4,\"place\":{\"number\":8}}");

        assertThat(entry(id, "CHANGED", "before"))
                .contains("\"weight\":3", "\"number\":7", "\"revision\":1")
                .doesNotContain("title", "kind", "dueOn");
        assertThat(entry(id, "CHANGED", "after")).contains("\"weight\":4", "\"number\":8", "\"revision\":2");
        assertThat(entry(id, "CHANGED", "deed")).isEqualTo("PATCH /v1/notes/" + id);
    }

    @Test
    void whatIsLookedAtBeforeItIsWrittenIsOneChange() {
        var id = written();
        QuarkusTransaction.requiringNew().run(() -> {
            var note = Note.hold(UUID.fromString(id));
            note.edit("new", Note.Kind.REMINDER, 4, Instant.now());
            Noted.count();
            Noted.count();
            note.flush();
            note.edit("newer", Note.Kind.REMINDER, 5, Instant.now());
        });

        assertThat(ask("select concat(before ->> 'weight', ' ', after ->> 'weight') from audit_entry where change ="
                        + " 'CHANGED' and subject_id = '" + id + "' order by id"))
                .containsExactly("3 4", "4 5");
    }

    @Test
    void whatIsReadIsNotAChange() {
        var id = written();
        plain().get("/v1/notes/" + id).then().statusCode(200);

        assertThat(ask("select change from audit_entry where subject_id = '" + id + "'"))
                .containsExactly("CREATED");
    }

    @Test
    void whatIsRemovedIsWrittenDownAsItWas() {
        var id = written();
        QuarkusTransaction.requiringNew()
                .run(() -> Note.hold(UUID.fromString(id)).delete());

        assertThat(entry(id, "REMOVED", "before")).contains("Lights on the quay");
        assertThat(entry(id, "REMOVED", "after")).isNull();
        assertThat(entry(id, "REMOVED", "actor")).isEqualTo("system");
    }

    @Test
    void whatIsRolledBackIsNotWrittenDown() {
        var before = ask("select count(*) from audit_entry");
        QuarkusTransaction.begin();
        new Note(RIGA, "never", Note.Kind.WARNING, 1, Instant.now()).persistAndFlush();
        QuarkusTransaction.rollback();

        assertThat(ask("select count(*) from audit_entry")).isEqualTo(before);
    }

    @Test
    void auditingAChangeReadsNothingMore() {
        var id = UUID.fromString(written());

        var statements = Statements.of(entities.unwrap(SessionFactory.class), () -> retitle(id, UUID.randomUUID()));

        assertThat(statements).as("one select, one update").isEqualTo(2);
    }

    private static void retitle(UUID note, UUID title) {
        QuarkusTransaction.requiringNew()
                .run(() -> Note.hold(note).edit("new " + title, Note.Kind.REMINDER, 1, Instant.now()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 second'",
                "actor = 'someone else'",
                "deed = 'GET /'",
                "subject_type = 'Other'",
                "subject_id = '04d207b5-9fae-566d-9472-f475b1f0d0d9'",
                "change = 'REMOVED'",
                "before = '{}'",
                "after = '{\"title\":\"other\"}'",
                "after = null",
                "salt = 'x'",
                "salt = null",
                "digest = repeat('0', 64)",
                "chain = repeat('0', 64)",
                "position = 1000000"
            })
    void whoeverTampersIsFoundOut(String change) {
        var id = written();
        seal.seal();
        ask("create table if not exists kept as select * from audit_entry where false");
        ask("insert into kept select * from audit_entry where subject_id = '%s'".formatted(id));
        var position = Long.valueOf(entry(id, "CREATED", "position"));
        var row = entry(id, "CREATED", "id");
        assertThat(seal.firstBreak()).isEmpty();

        ask("update audit_entry set " + change + " where id = " + row);
        assertThat(seal.firstBreak()).contains(position);

        ask("delete from audit_entry where id = " + row);
        ask("insert into audit_entry overriding system value select * from kept where id = " + row);
        assertThat(seal.firstBreak()).isEmpty();
    }

    @Test
    void whoeverRemovesOneIsFoundOut() {
        var id = written();
        written();
        seal.seal();
        var position = Long.valueOf(entry(id, "CREATED", "position"));
        ask("create table removed as select * from audit_entry where position = " + position);
        ask("delete from audit_entry where position = " + position);

        assertThat(seal.firstBreak()).contains(position);

        ask("insert into audit_entry overriding system value select * from removed");
    }

    @Test
    void whatIsErasedLeavesTheChainWhole() {
        var id = written();
        written();
        seal.seal();

        ask("update audit_entry set before = null, after = null, salt = null where subject_id = '" + id + "'");

        assertThat(seal.firstBreak()).isEmpty();
    }
}
