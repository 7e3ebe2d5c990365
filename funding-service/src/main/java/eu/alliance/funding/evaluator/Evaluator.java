package eu.alliance.funding.evaluator;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expert whom the officers of a call may ask to evaluate. */
@Entity
public class Evaluator extends Aggregate {

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private String username;

    private @Nullable UUID cityId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Evaluator() {}

    Evaluator(UUID callId, String username, @Nullable UUID cityId, Instant now) {
        super(now);
        this.callId = callId;
        this.username = username;
        this.cityId = cityId;
    }

    public static List<Evaluator> of(UUID call) {
        return list("callId = ?1 order by username", call);
    }

    public static boolean isOf(UUID call, String username) {
        return count("callId = ?1 and username = ?2", call, username) > 0;
    }

    UUID callId() {
        return callId;
    }

    public String username() {
        return username;
    }

    /** The city that the officer named. */
    Optional<UUID> cityId() {
        return Optional.ofNullable(cityId);
    }
}
