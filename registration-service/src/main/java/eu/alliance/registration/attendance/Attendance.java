package eu.alliance.registration.attendance;

import eu.alliance.registration.capacity.Setting;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegation.DelegationStatus;
import eu.alliance.registration.summit.SummitStatus;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask of who comes. */
public final class Attendance {

    /** A delegation that is held until the transaction ends, and the session that it wants to go to. */
    public record Party(UUID delegation, boolean isConfirmed, Setting setting) {}

    private record Row(
            UUID session,
            UUID summit,
            Boolean isPooled,
            Boolean isAnnounced,
            String summitStatus,
            UUID delegation,
            Boolean isConfirmed) {

        private Party party() {
            var setting = new Setting(session, summit, isPooled, isAnnounced, SummitStatus.valueOf(summitStatus));
            return new Party(delegation, isConfirmed, setting);
        }
    }

    /** Somebody who comes, as far as languages go. */
    public record Listener(
            UUID delegate, List<String> speaks, @Nullable String needsInterpretationInto) {}

    private Attendance() {}

    /**
     * Holds a city's delegation to the summit of a session; what its people may do together is decided one at a time. In
     * one statement with what the session belongs to: each of them costs every booking a round trip.
     */
    public static Optional<Party> hold(UUID session, UUID city) {
        List<Row> rows = Panache.getEntityManager()
                .createNativeQuery("""
                        select s.id as session, s.summit_id as summit, s.pooled, m.announced_at is not null as announced,
                            m.status, d.id as delegation, d.status = 'CONFIRMED' as confirmed
                        from session s join summit m on m.id = s.summit_id
                        join delegation d on d.summit_id = s.summit_id and d.city_id = :city
                        where s.id = :session for update of d""", Row.class)
                .setParameter("session", session)
                .setParameter("city", city)
                .getResultList();
        return rows.stream().map(Row::party).findFirst();
    }

    /** Everybody in a summit's confirmed delegations, in a steady order. */
    public static List<Listener> listenersAt(UUID summit) {
        return Delegate.<Delegate>list("""
                        delegationId in (select d.id from Delegation d where d.summitId = ?1 and d.status = ?2)
                        order by delegationId, id""", summit, DelegationStatus.CONFIRMED).stream()
                .map(delegate -> new Listener(
                        delegate.id(),
                        delegate.details().speaks() == null
                                ? List.of()
                                : delegate.details().speaks(),
                        delegate.details().needsInterpretationInto()))
                .toList();
    }
}
