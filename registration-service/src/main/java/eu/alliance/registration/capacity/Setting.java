package eu.alliance.registration.capacity;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.summit.SummitStatus;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.UUID;

/**
 * What a session belongs to, read in one statement and without loading it: what is looked at before it is held. Neither
 * its summit nor whether it draws on pools ever changes.
 */
public record Setting(UUID session, UUID summit, boolean isPooled, boolean isAnnounced, SummitStatus summitStatus) {

    static Setting of(UUID session) {
        return Panache.getEntityManager()
                .createQuery("""
                        select s.id, s.summitId, s.pooled, m.announcedAt is not null, m.status
                        from Session s join Summit m on m.id = s.summitId where s.id = :session""", Setting.class)
                .setParameter("session", session)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("session"));
    }

    /** That of a session whose summit the caller may know of. */
    public static Setting visibleTo(Caller caller, UUID session) {
        var setting = of(session);
        if (!setting.isVisibleTo(caller)) {
            throw Refusal.notFound("session");
        }
        return setting;
    }

    public boolean isVisibleTo(Caller caller) {
        return isAnnounced || caller.is(Role.REGISTRAR);
    }
}
