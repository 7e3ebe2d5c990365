package eu.alliance.gateway.exchange;

import static eu.alliance.gateway.database.Rows.change;
import static eu.alliance.gateway.database.Rows.one;

import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.secret.Seal;
import eu.alliance.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One effect for one Idempotency-Key: the answer is kept, sealed, in the same transaction as the effect. */
@Singleton
public class KeptAnswers {

    public static final Duration KEPT = Duration.ofHours(48);
    public static final String IN_FLIGHT = "IDEMPOTENCY_KEY_IN_FLIGHT";

    private static final Set<Refusal.Kind> FINAL =
            EnumSet.of(Refusal.Kind.NOT_FOUND, Refusal.Kind.CONFLICT, Refusal.Kind.GONE, Refusal.Kind.RULE_BROKEN);

    private record Kept(String fingerprint, Answer answer) {}

    private final Seal seal;

    KeptAnswers(Seal seal) {
        this.seal = seal;
    }

    public Answer once(Connection connection, Call call, Database.Work<Answer> work) throws SQLException {
        var key = call.key();
        if (key == null) {
            return work.with(connection);
        }
        if (!claim(connection, call, key)) {
            throw Refusal.conflict(IN_FLIGHT, "The first request with this key still runs.");
        }
        var kept = find(connection, call, key);
        if (kept.isPresent()) {
            if (!kept.get().fingerprint().equals(call.fingerprint())) {
                throw Refusal.rule("", "IDEMPOTENCY_KEY_REUSED", "This key was used for another request.");
            }
            return kept.get().answer();
        }
        var answer = answer(connection, call, work);
        keep(connection, call, key, answer);
        return answer;
    }

    /** A refusal is an answer too, unless the same request may fare better: then it isn't kept. */
    private static Answer answer(Connection connection, Call call, Database.Work<Answer> work) throws SQLException {
        var before = connection.setSavepoint();
        try {
            return work.with(connection);
        } catch (Refusal refusal) {
            if (!FINAL.contains(refusal.kind())) {
                throw refusal;
            }
            connection.rollback(before);
            return Answer.of(refusal, call);
        }
    }

    private static boolean claim(Connection connection, Call call, String key) throws SQLException {
        return one(
                        connection,
                        row -> row.getBoolean(1),
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 7))",
                        call.subject() + "\n" + key)
                .orElse(false);
    }

    private Optional<Kept> find(Connection connection, Call call, String key) throws SQLException {
        return one(
                connection,
                row -> new Kept(
                        row.getString("fingerprint"),
                        new Answer(
                                row.getInt("status"),
                                opened(row.getString("body")),
                                row.getString("location"),
                                row.getString("etag"),
                                null,
                                true)),
                "select * from kept_answer where caller = ? and key = ?",
                call.subject(),
                key);
    }

    private void keep(Connection connection, Call call, String key, Answer answer) throws SQLException {
        change(
                connection,
                """
                insert into kept_answer (caller, key, fingerprint, status, location, etag, body, kept_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                call.subject(),
                key,
                call.fingerprint(),
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body() == null ? null : seal.close(answer.body()),
                call.at());
    }

    private @Nullable String opened(@Nullable String body) {
        return body == null ? null : seal.open(body);
    }
}
