package eu.alliance.practice.alert;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A search that a city has kept, and how far it has been told. Whoever tells holds it. */
@Entity
public class Alert extends Aggregate {

    /** From when to when something counts as new: the first instant excluded, the last one in. */
    record Stretch(Instant after, Instant until) {

        boolean holds(Instant instant) {
            return instant.isAfter(after) && !instant.isAfter(until);
        }
    }

    @Column(updatable = false)
    private UUID cityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private AlertDetails details;

    private Instant toldUntil;
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Alert() {}

    Alert(UUID cityId, AlertDetails details, Instant now) {
        super(now);
        this.cityId = cityId;
        this.details = details;
        this.toldUntil = createdAt();
        this.dueAt = details.frequency().after(now);
    }

    static List<UUID> dueAt(Instant now) {
        return Alert.<Alert>list("dueAt <= ?1 order by dueAt, id", now).stream()
                .map(Alert::id)
                .toList();
    }

    static Optional<Alert> found(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<Alert> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    /** Ends the alerts that write to an address, and says how many there were. */
    @SuppressWarnings("unchecked")
    public static int removeThoseTo(String email) {
        List<Alert> alerts = getEntityManager()
                .createNativeQuery(
                        "select * from alert where lower(details ->> 'email') = lower(:email) for update", Alert.class)
                .setParameter("email", email)
                .getResultList();
        alerts.forEach(Alert::delete);
        return alerts.size();
    }

    static long of(UUID city) {
        return count("cityId", city);
    }

    void change(AlertDetails anew, Instant now) {
        details = anew;
        dueAt = anew.frequency().after(now);
        touch(now);
    }

    /** What is to be told now, if it is due; the next time is set, so that nobody tells it again. */
    Optional<Stretch> come(Instant now) {
        if (dueAt.isAfter(now)) {
            return Optional.empty();
        }
        var stretch = new Stretch(toldUntil, dueAt);
        toldUntil = dueAt;
        dueAt = details.frequency().after(now);
        return Optional.of(stretch);
    }

    UUID cityId() {
        return cityId;
    }

    AlertDetails details() {
        return details;
    }

    Instant dueAt() {
        return dueAt;
    }
}
