package eu.alliance.registration.payment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.travel.TravelRequest;
import eu.alliance.registration.travel.TravelStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Claims that have been released for payment. */
final class Payables {

    /** What is to be paid; where to is kept under the same id. */
    record Payable(UUID id, BigDecimal amount) {}

    private static final int MOST = 1000;

    private Payables() {}

    /** Puts all that waits for a payment file into a batch; held, so that no other batch takes them too. */
    static List<Payable> joinAll(UUID batch, Instant now) {
        return joined(
                TravelRequest.<TravelRequest>find("status = ?1 and batchId is null order by id", TravelStatus.PAID)
                        .withLock(PESSIMISTIC_WRITE)
                        .page(0, MOST)
                        .list(),
                batch,
                now);
    }

    /** Puts these into a batch, or refuses: 422 for what is unknown, 409 for what is not due. */
    static List<Payable> join(Collection<UUID> ids, UUID batch, Instant now) {
        var held = TravelRequest.<TravelRequest>find("id in ?1 order by id", new HashSet<>(ids))
                .withLock(PESSIMISTIC_WRITE)
                .list();
        if (held.size() != new HashSet<>(ids).size()) {
            throw Refusal.rule("/travelRequestIds", "UNKNOWN_TRAVEL_REQUEST", "There is no request with such an id.");
        }
        return joined(held, batch, now);
    }

    static List<Payable> in(UUID batch) {
        return TravelRequest.<TravelRequest>list("batchId = ?1 order by id", batch).stream()
                .map(Payables::payable)
                .toList();
    }

    private static List<Payable> joined(List<TravelRequest> requests, UUID batch, Instant now) {
        requests.forEach(request -> request.joinBatch(batch, now));
        return requests.stream().map(Payables::payable).toList();
    }

    private static Payable payable(TravelRequest request) {
        return new Payable(request.id(), Objects.requireNonNull(request.claimed()));
    }
}
