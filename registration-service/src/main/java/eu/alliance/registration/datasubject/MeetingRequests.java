package eu.alliance.registration.datasubject;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.registration.datasubject.DataSubjectRequest.Kind;
import eu.alliance.registration.trace.Finding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Meets what data subjects ask, one request at a time, each in a transaction of its own. */
@ApplicationScoped
class MeetingRequests {

    private static final Logger LOG = Logger.getLogger(MeetingRequests.class);
    private static final int PATIENCE_SECONDS = 300;

    private final Erasing erasing;
    private final Exporting exporting;
    private final Clock clock;

    MeetingRequests(Erasing erasing, Exporting exporting, Clock clock) {
        this.erasing = erasing;
        this.exporting = exporting;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        waiting().forEach(this::meet);
    }

    private static List<UUID> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> DataSubjectRequest.find(
                                "select r.id from DataSubjectRequest r where r.status = PENDING order by r.id")
                        .project(UUID.class)
                        .page(0, 10)
                        .list());
    }

    private void meet(UUID id) {
        try {
            QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> held(id, clock.instant()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Data subject request %s failed", id);
            QuarkusTransaction.requiringNew()
                    .run(() -> DataSubjectRequest.get(id).fail(clock.instant()));
        }
    }

    private void held(UUID id, Instant now) {
        DataSubjectRequest request = DataSubjectRequest.findById(id, PESSIMISTIC_WRITE);
        DataSubject subject = DataSubject.findById(id);
        if (request == null || !request.isPending()) {
            return; // another replica was first
        }
        if (subject == null) {
            request.complete(List.of(), now); // an erasure came before it
            return;
        }
        var email = subject.email();
        subject.delete();
        DataSubject.flush();
        request.complete(request.kind() == Kind.ERASURE ? erasing.erase(email) : exported(id, email, now), now);
    }

    private List<Finding> exported(UUID id, String email, Instant now) {
        var export = exporting.export(email);
        new DataExport(id, email, export.content(), now).persist();
        return export.findings();
    }
}
