package eu.alliance.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What this service knows from others, and how often it has started to learn it anew. The generation is part of the
 * consumer group's name: a new one has no offsets, so that every replica reads from the beginning, and one that was
 * away meanwhile does so too when it comes back.
 */
@ApplicationScoped
public class ReadModels {

    /** The read models are being built anew: whatever was polled for the old ones is void. */
    static class Outdated extends RuntimeException {

        Outdated() {
            super("a new generation of the read models has begun");
        }
    }

    private static final Logger LOG = Logger.getLogger(ReadModels.class);

    private final AgroalDataSource database;
    private final List<Inbox> inboxes;

    ReadModels(AgroalDataSource database, @All List<Inbox> inboxes) {
        this.database = database;
        this.inboxes = inboxes;
    }

    /** Forgets what was received, empties every read model, and lets the consumers start again. */
    public long rebuild() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var generation = ask("update read_model_generation set generation = generation + 1 returning generation");
            var topics = inboxes.stream().flatMap(i -> i.topics().stream()).distinct();
            forget(topics.toArray(String[]::new));
            inboxes.forEach(Inbox::clear);
            LOG.infof("Read models are built anew, generation %d", generation);
            return generation;
        });
    }

    long generation() {
        return QuarkusTransaction.requiringNew().call(() -> ask("select generation from read_model_generation"));
    }

    /** Keeps a rebuilding waiting until the running transaction ends. */
    void require(long generation) {
        if (ask("select generation from read_model_generation for share") != generation) {
            throw new Outdated();
        }
    }

    private long ask(String question) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget(String[] topics) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from inbox where topic = any(?)")) {
            delete.setArray(1, connection.createArrayOf("text", topics));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
