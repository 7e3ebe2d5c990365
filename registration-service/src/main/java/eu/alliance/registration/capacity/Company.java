package eu.alliance.registration.capacity;

import static jakarta.persistence.LockModeType.NONE;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.session.Pool;
import eu.alliance.registration.session.Session;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/**
 * Sessions whose places hang together because they share pools, or one that shares nothing. Held as a whole, pools
 * before sessions and each in the order of ids, so that two never wait for each other.
 */
public record Company(List<Session> sessions, List<Pool> pools) {

    /** Holds a session, and whatever shares capacities with it, until the transaction ends. */
    public static Company hold(UUID session) {
        return hold(Setting.of(session));
    }

    /** The same where it is known already what the session belongs to. */
    public static Company hold(Setting setting) {
        return setting.isPooled()
                ? holdPooled(setting.summit())
                : new Company(List.of(Session.locked(setting.session())), List.of());
    }

    /** Holds all sessions of a summit that share capacities. */
    static Company holdPooled(UUID summit) {
        return pooled(summit, PESSIMISTIC_WRITE);
    }

    /** The same to look at, while others may change it. */
    public static Company seen(Session session) {
        return session.details().drawnOn().isEmpty()
                ? new Company(List.of(session), List.of())
                : pooled(session.summitId(), NONE);
    }

    public Session session(UUID id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("session"));
    }

    public List<UUID> ids() {
        return sessions.stream().map(Session::id).toList();
    }

    private static Company pooled(UUID summit, LockModeType lock) {
        var pools = Pool.of(summit, lock);
        return new Company(Session.pooledOf(summit, lock), pools);
    }
}
