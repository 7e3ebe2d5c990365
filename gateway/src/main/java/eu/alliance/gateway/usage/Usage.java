package eu.alliance.gateway.usage;

import eu.alliance.gateway.Rounds;
import eu.alliance.gateway.database.Database;
import eu.alliance.gateway.visit.Visit;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts what each client asks for, and writes it down every few seconds; what can't be written waits. */
@Singleton
public class Usage {

    private static final Logger LOG = Logger.getLogger(Usage.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;
    private final ConcurrentHashMap<Client, Tally> waiting = new ConcurrentHashMap<>();
    private @Nullable Rounds rounds;

    Usage(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        rounds = Rounds.every(PAUSE, "usage", this::writeDown);
    }

    // after the door has let the last ones out
    void stop(@Observes @Priority(4000) ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.close();
        }
        writeDown();
    }

    /** A visit with a token that has been answered. */
    public void count(Visit visit, int status) {
        var guest = visit.guest();
        if (guest != null) {
            waiting.merge(Client.of(guest), Tally.of(status), Tally::plus);
        }
    }

    void writeDown() {
        var taken = new HashMap<Client, Tally>();
        for (var client : waiting.keySet()) {
            var tally = waiting.remove(client);
            if (tally != null) {
                taken.put(client, tally);
            }
        }
        if (!taken.isEmpty()) {
            write(taken);
        }
    }

    private void write(Map<Client, Tally> taken) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            database.transaction(connection -> {
                UsageTable.add(connection, day, taken);
                return taken;
            });
        } catch (Database.Unavailable e) {
            LOG.debugf(e, "Usage waits for the database");
            taken.forEach((client, tally) -> waiting.merge(client, tally, Tally::plus));
        }
    }
}
