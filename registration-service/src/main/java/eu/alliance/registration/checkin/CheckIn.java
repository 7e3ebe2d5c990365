package eu.alliance.registration.checkin;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Uuid7;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A badge shown at the door, at the time the door's own clock says, and what the door was told. */
@Entity
class CheckIn extends PanacheEntityBase {

    /** What the door does. */
    enum Result {
        ADMITTED,
        REFUSED
    }

    /** Why. */
    enum Reason {
        OK,
        ALREADY_IN,
        UNKNOWN_BADGE,
        NOT_CONFIRMED;

        Result result() {
            return this == OK ? Result.ADMITTED : Result.REFUSED;
        }
    }

    @Id
    private UUID id;

    private UUID summitId;
    private String nonce;
    private String badge;
    private @Nullable UUID delegateId;
    private Instant at;
    private Instant receivedAt;

    @Enumerated(STRING)
    private Result result;

    @Enumerated(STRING)
    private Reason reason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CheckIn() {}

    CheckIn(
            UUID summitId,
            String nonce,
            String badge,
            @Nullable UUID delegateId,
            Instant at,
            Reason reason,
            Instant now) {
        this.id = Uuid7.at(now);
        this.summitId = summitId;
        this.nonce = nonce;
        this.badge = badge;
        this.delegateId = delegateId;
        this.at = at;
        this.receivedAt = now;
        this.result = reason.result();
        this.reason = reason;
    }

    /** Holds a nonce until the transaction ends: whoever sends it again meanwhile waits for the answer. */
    static void hold(UUID summit, String nonce) {
        Panache.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:nonce, 11))")
                .setParameter("nonce", summit + "\n" + nonce)
                .getSingleResult();
    }

    static Optional<CheckIn> under(UUID summit, String nonce) {
        return CheckIn.find("summitId = ?1 and nonce = ?2", summit, nonce).firstResultOptional();
    }

    /** How somebody was let in. */
    static Optional<CheckIn> admission(UUID summit, UUID delegate) {
        return CheckIn.find("summitId = ?1 and delegateId = ?2 and result = ?3", summit, delegate, Result.ADMITTED)
                .firstResultOptional();
    }

    static boolean hasAdmitted(UUID summit, UUID delegate) {
        return CheckIn.count("summitId = ?1 and delegateId = ?2 and result = ?3", summit, delegate, Result.ADMITTED)
                > 0;
    }

    Result result() {
        return result;
    }

    Reason reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    @Nullable UUID delegateId() {
        return delegateId;
    }
}
