package eu.alliance.funding.rush;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Everybody at once; what each was answered is written down. */
final class Rush {

    /** Until when an applicant goes on, and when its next version is due. */
    interface Pace {

        /** Returns when it is time; false when there is no next version. */
        boolean await(int applicant, int version);
    }

    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Consumer<Attempt> witness;

    Rush(Consumer<Attempt> witness) {
        this.witness = witness;
    }

    List<Attempt> run(List<Applicant> applicants, Pace pace) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < applicants.size(); i++) {
                var number = i;
                running.add(threads.submit(() -> {
                    for (int version = 0; pace.await(number, version); version++) {
                        applicants.get(number).improve(version, this::record);
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
        return List.copyOf(attempts);
    }

    private void record(Attempt attempt) {
        attempts.add(attempt);
        witness.accept(attempt);
    }
}
