package eu.alliance.registration.place;

import static eu.alliance.registration.place.PlaceStatus.OFFERED;
import static eu.alliance.registration.place.PlaceStatus.WAITLISTED;
import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One delegate's place in a session, taken, offered or waited for. Changed only while the session is held. */
@Entity
public class Place extends Aggregate {

    @Column(updatable = false)
    private UUID bookingId;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private UUID cityId;

    @Column(updatable = false)
    private UUID delegateId;

    @Column(updatable = false)
    private boolean together;

    @Column(updatable = false)
    private int turn;

    @Enumerated(STRING)
    private PlaceStatus status = WAITLISTED;

    private @Nullable Instant offerExpiresAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Place() {}

    public Place(Booking booking, UUID delegateId, int turn, Instant now) {
        super(now);
        this.bookingId = booking.id();
        this.sessionId = booking.sessionId();
        this.cityId = booking.cityId();
        this.delegateId = delegateId;
        this.together = booking.mode() == BookingMode.ALL_OR_NOTHING;
        this.turn = turn;
    }

    public static List<Place> of(Collection<UUID> bookings) {
        return list("bookingId in ?1 order by turn, id", bookings);
    }

    /** Who waits in these sessions, whoever came first first. */
    public static List<Place> waitingIn(Collection<UUID> sessions) {
        return list("sessionId in ?1 and status = ?2 order by turn, id", sessions, WAITLISTED);
    }

    /** Offers in these sessions that were not taken in time. */
    public static List<Place> lapsedIn(Collection<UUID> sessions, Instant now) {
        return list("sessionId in ?1 and status = ?2 and offerExpiresAt < ?3 order by id", sessions, OFFERED, now);
    }

    public static List<Place> offeredIn(Collection<UUID> sessions) {
        return list("sessionId in ?1 and status = ?2 order by id", sessions, OFFERED);
    }

    public void confirm(Instant now) {
        become(PlaceStatus.CONFIRMED, null, now);
    }

    /** Offers it until an instant, which is in time still. */
    public void offer(Instant until, Instant now) {
        become(OFFERED, until, now);
    }

    /** Whether its offer would outlast an instant. */
    public boolean isOfferedBeyond(Instant end) {
        return status == OFFERED && offerExpiresAt != null && offerExpiresAt.isAfter(end);
    }

    /** Ends its offer sooner. */
    public void offerOnlyUntil(Instant end, Instant now) {
        offerExpiresAt = end;
        touch(now);
    }

    public void expire(Instant now) {
        become(PlaceStatus.EXPIRED, offerExpiresAt, now);
    }

    public void cancel(Instant now) {
        become(PlaceStatus.CANCELLED, null, now);
    }

    private void become(PlaceStatus next, @Nullable Instant until, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        offerExpiresAt = until;
        touch(now);
    }

    /** The status as of now: an offer ends by itself. */
    public PlaceStatus statusAt(Instant now) {
        return status == OFFERED && offerExpiresAt != null && now.isAfter(offerExpiresAt)
                ? PlaceStatus.EXPIRED
                : status;
    }

    boolean isWaiting() {
        return status == WAITLISTED;
    }

    /** What it waits in line with: its whole group, or nothing but itself. */
    UUID group() {
        return together ? bookingId : id();
    }

    public UUID bookingId() {
        return bookingId;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID cityId() {
        return cityId;
    }

    public UUID delegateId() {
        return delegateId;
    }

    public @Nullable Instant offerExpiresAt() {
        return offerExpiresAt;
    }
}
