package eu.alliance.registration.programme;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.Timing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What became different in an announced programme: whoever meant to go needs to know. */
@Entity
public class ProgrammeChange extends Aggregate {

    /** What changed. */
    public enum What {
        TIME,
        ROOM,
        CANCELLATION
    }

    @Column(updatable = false)
    private UUID summitId;

    @Column(updatable = false)
    private UUID sessionId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<What> what;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false, name = "was")
    private Timing before;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false, name = "is_now")
    private @Nullable Timing after;

    @Column(updatable = false)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ProgrammeChange() {}

    private ProgrammeChange(
            Session session,
            List<What> what,
            Timing before,
            @Nullable Timing after,
            @Nullable String why,
            Instant now) {
        super(now);
        this.summitId = session.summitId();
        this.sessionId = session.id();
        this.what = what;
        this.before = before;
        this.after = after;
        this.reason = why;
    }

    static ProgrammeChange cancelled(Session session, @Nullable String why, Instant now) {
        return new ProgrammeChange(session, List.of(What.CANCELLATION), session.timing(), null, why, now);
    }

    static ProgrammeChange moved(Session session, Timing before, Instant now) {
        var after = session.timing();
        var what = new ArrayList<What>();
        if (!before.startsAt().equals(after.startsAt()) || !before.endsAt().equals(after.endsAt())) {
            what.add(What.TIME);
        }
        if (!Objects.equals(before.room(), after.room())) {
            what.add(What.ROOM);
        }
        return new ProgrammeChange(session, what, before, after, null, now);
    }

    public UUID summitId() {
        return summitId;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public List<What> what() {
        return what;
    }

    public Timing before() {
        return before;
    }

    /** Null when the session takes place no more. */
    public @Nullable Timing after() {
        return after;
    }

    public @Nullable String reason() {
        return reason;
    }
}
