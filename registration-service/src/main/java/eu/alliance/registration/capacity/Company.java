package eu.alliance.registration.capacity;

import static jakarta.persistence.LockModeType.NONE;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.session.Pool;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.summit.Summit;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sessions whose places hang together because they share pools, or one that shares nothing. Held as a whole, pools
 * before sessions and each in the order of ids, so that two never wait for each other.
 *
 * @param isSummitOver where nobody is given a place any more, whatever the programme said
 */
public record Company(List<Session> sessions, List<Pool> pools, boolean isSummitOver) {

    /** Holds a session, and whatever shares capacities with it, until the transaction ends. */
    public static Company hold(UUID session) {
        return hold(Setting.of(session));
    }

    /** The same where it is known already what the session belongs to. */
    public static Company hold(Setting setting) {
        var isOver = setting.summitStatus().isOver();
        return setting.isPooled()
                ? pooled(setting.summit(), PESSIMISTIC_WRITE, isOver)
                : new Company(List.of(Session.locked(setting.session())), List.of(), isOver);
    }

    /** Holds all sessions of a summit that share capacities. */
    static Company holdPooled(Summit summit) {
        return pooled(summit.id(), PESSIMISTIC_WRITE, summit.status().isOver());
    }

    /** The same to look at, while others may change it. */
    public static Company seen(Session session) {
        return session.details().drawnOn().isEmpty()
                ? new Company(List.of(session), List.of(), false)
                : pooled(session.summitId(), NONE, false);
    }

    public Session session(UUID id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("session"));
    }

    /** Whether places in one of them may still be given away. */
    public boolean givesPlaces(Session session, Instant now) {
        return !isSummitOver && session.givesPlacesAt(now);
    }

    public List<UUID> ids() {
        return sessions.stream().map(Session::id).toList();
    }

    private static Company pooled(UUID summit, LockModeType lock, boolean isSummitOver) {
        var pools = Pool.of(summit, lock);
        return new Company(Session.pooledOf(summit, lock), pools, isSummitOver);
    }
}
