package eu.alliance.registration.programme;

import static jakarta.persistence.LockModeType.NONE;

import eu.alliance.registration.session.Pool;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionStatus;
import eu.alliance.registration.summit.NextEdition;
import eu.alliance.registration.summit.Summit;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** Takes the programme of an earlier summit as the next one's skeleton: as many days after its start, at the same time of day. */
@Singleton
class CarryingOver {

    void skeleton(@Observes NextEdition edition) {
        Summit earlier = Summit.findById(edition.basedOn());
        Summit next = Summit.findById(edition.summit());
        if (earlier == null || next == null) {
            return;
        }
        var later = moved(earlier, next);
        Pool.of(earlier.id(), NONE)
                .forEach(
                        pool -> new Pool(next.id(), pool.code(), pool.name(), pool.capacity(), edition.at()).persist());
        Session.programmeOf(earlier.id()).stream()
                .filter(session -> session.status() == SessionStatus.PLANNED)
                .forEach(session -> new Session(next.id(), session.details().moved(later), edition.at()).persist());
    }

    /** By the clocks of the two places, whatever daylight saving does in between. */
    private static UnaryOperator<Instant> moved(Summit earlier, Summit next) {
        var from = ZoneId.of(earlier.zone());
        var to = ZoneId.of(next.zone());
        var days = ChronoUnit.DAYS.between(earlier.startsOn(), next.startsOn());
        return moment ->
                moment.atZone(from).toLocalDateTime().plusDays(days).atZone(to).toInstant();
    }
}
