package eu.alliance.registration.statistics;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How full a session is. */
@Schema(name = "SessionFill")
record Fill(UUID sessionId, String kind, Integer capacity, Long confirmed, Long offered, Long waitlisted) {

    private static final String FILLS = """
            select s.id, s.kind, s.capacity,
                count(*) filter (where p.status = 'CONFIRMED'),
                count(*) filter (where p.status = 'OFFERED' and p.offer_expires_at >= :now),
                count(*) filter (where p.status = 'WAITLISTED')
            from session s left join place p on p.session_id = s.id
            where s.summit_id = :summit and s.capacity is not null
            group by s.id, s.kind, s.capacity, s.starts_at
            order by s.starts_at, s.id""";

    /** Of each session of a summit that is booked, in the order of the programme. */
    static List<Fill> of(UUID summit, Instant now) {
        return Panache.getEntityManager()
                .createNativeQuery(FILLS, Fill.class)
                .setParameter("summit", summit)
                .setParameter("now", now)
                .getResultList();
    }
}
