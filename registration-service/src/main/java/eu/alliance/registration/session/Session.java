package eu.alliance.registration.session;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.summit.Summit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of a summit's programme, in a room or out in the city. Places in it are counted only while it is held. */
@Entity
public class Session extends Aggregate {

    @Column(updatable = false)
    private UUID summitId;

    @Enumerated(STRING)
    private SessionKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private Instant startsAt;
    private Instant endsAt;
    private @Nullable String room;
    private @Nullable Integer capacity;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> floorLanguages;

    private @Nullable Integer maxPerCity;
    private @Nullable Instant bookingCutOff;
    private @Nullable Integer offerHours;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Speaker> speakers;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<SessionDocument> documents;

    @Enumerated(STRING)
    private SessionStatus status = SessionStatus.PLANNED;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<String> pools;

    @Column(updatable = false)
    private boolean pooled;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Session() {}

    @SuppressWarnings("NullAway.Init") // settle() sets the rest
    public Session(UUID summitId, SessionDetails details, Instant now) {
        super(now);
        this.summitId = summitId;
        this.pools = details.drawnOn();
        this.pooled = !pools.isEmpty();
        settle(details);
    }

    /** A session of a summit that the caller may know of. */
    public static Session visibleTo(Caller caller, UUID id) {
        var session = Session.<Session>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("session"));
        Summit.visibleTo(caller, session.summitId);
        return session;
    }

    /** All of a summit, in the order of the programme. */
    public static List<Session> programmeOf(UUID summit) {
        return list("summitId = ?1 order by startsAt, endsAt, id", summit);
    }

    /** Those of a summit that share capacities, in the order in which they are held. */
    public static List<Session> pooledOf(UUID summit, LockModeType lock) {
        return Session.<Session>find("summitId = ?1 and pooled order by id", summit)
                .withLock(lock)
                .list();
    }

    public static Session locked(UUID id) {
        return Session.<Session>findByIdOptional(id, PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("session"));
    }

    public void plan(SessionDetails details, Instant now) {
        if (status == SessionStatus.CANCELLED) {
            throw Refusal.conflict("SESSION_CANCELLED", "What was cancelled is planned no more.");
        }
        if (!details.drawnOn().equals(pools)) {
            throw Refusal.rule("/pools", "POOLS_SETTLED", "What a session draws on does not change.");
        }
        settle(details);
        touch(now);
    }

    public void cancel(Instant now) {
        if (!status.mayBecome(SessionStatus.CANCELLED)) {
            throw Refusal.illegalTransition(status, SessionStatus.CANCELLED);
        }
        status = SessionStatus.CANCELLED;
        touch(now);
    }

    private void settle(SessionDetails details) {
        kind = details.kind();
        title = details.title();
        startsAt = details.startsAt();
        endsAt = details.endsAt();
        room = details.room();
        capacity = details.capacity();
        floorLanguages = details.floorLanguages();
        maxPerCity = details.maxPerCity();
        bookingCutOff = details.bookingCutOff();
        offerHours = details.offerHours();
        speakers = details.speakers();
        documents = details.documents();
    }

    /** Whether places may still be given away: until the cut-off, and never once it has started. */
    public boolean givesPlacesAt(Instant now) {
        return capacity != null && status == SessionStatus.PLANNED && now.isBefore(lastCall());
    }

    /** The moment from which on nobody is given a place. */
    public Instant lastCall() {
        return bookingCutOff != null && bookingCutOff.isBefore(startsAt) ? bookingCutOff : startsAt;
    }

    public boolean drawsOn(Pool pool) {
        return pools.contains(pool.code());
    }

    public SessionDetails details() {
        return new SessionDetails(
                kind,
                title,
                startsAt,
                endsAt,
                room,
                capacity,
                floorLanguages,
                maxPerCity,
                bookingCutOff,
                offerHours,
                pools,
                speakers,
                documents);
    }

    public Timing timing() {
        return new Timing(startsAt, endsAt, room);
    }

    public SessionStatus status() {
        return status;
    }

    public LocalizedText title() {
        return title;
    }

    public UUID summitId() {
        return summitId;
    }

    public SessionKind kind() {
        return kind;
    }

    public @Nullable String room() {
        return room;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** Null where nobody needs to book. */
    public @Nullable Integer capacity() {
        return capacity;
    }

    public @Nullable Integer maxPerCity() {
        return maxPerCity;
    }

    public @Nullable Integer offerHours() {
        return offerHours;
    }

    /** The languages spoken there, when they are not simply those of the summit. */
    public @Nullable List<String> floorLanguages() {
        return floorLanguages;
    }
}
