package eu.alliance.funding.evaluator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An expert's home city, as their own token last named it. */
@Entity
class Expert extends PanacheEntityBase {

    @Id
    private String username;

    private UUID cityId;
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Expert() {}

    String username() {
        return username;
    }

    UUID cityId() {
        return cityId;
    }

    static Optional<UUID> cityOf(String username) {
        return Expert.<Expert>findByIdOptional(username).map(expert -> expert.cityId);
    }

    /**
     * Kept whatever becomes of the request: it may be refused for this very city. Two requests of one expert may come
     * at once: the later city stays.
     */
    static void remember(String username, UUID city, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> keep(username, city, now));
    }

    private static void keep(String username, UUID city, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into expert (username, city_id, seen_at) values (:username, :city, :now)
                        on conflict (username) do update set city_id = excluded.city_id, seen_at = excluded.seen_at""")
                .setParameter("username", username)
                .setParameter("city", city)
                .setParameter("now", now)
                .executeUpdate();
    }
}
