package eu.alliance.platform.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Takes away each hour what was handed in and never needed. */
@ApplicationScoped
class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);

    private final StoredFiles files;
    private final Clock clock;

    FileSweep(StoredFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        var gone = QuarkusTransaction.requiringNew().call(() -> files.sweep(clock.instant()));
        if (gone > 0) {
            LOG.infof("Files that nothing needed: %d taken away", gone);
        }
    }
}
