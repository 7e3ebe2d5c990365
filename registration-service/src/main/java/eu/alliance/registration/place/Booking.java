package eu.alliance.registration.place;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a city asked for at once: places in one session for some of its delegates. */
@Entity
public class Booking extends Aggregate {

    /** Where a booking belongs, read without loading it: what is looked at before the session is held. */
    public record Whereabouts(UUID session, UUID city) {}

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private UUID delegationId;

    @Column(updatable = false)
    private UUID cityId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private BookingMode mode;

    @Column(updatable = false)
    private String createdBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Booking() {}

    public Booking(UUID sessionId, UUID delegationId, UUID cityId, BookingMode mode, String createdBy, Instant now) {
        super(now);
        this.sessionId = sessionId;
        this.delegationId = delegationId;
        this.cityId = cityId;
        this.mode = mode;
        this.createdBy = createdBy;
    }

    /** Where a booking of the caller's own city belongs; another city's does not exist. */
    public static Whereabouts ownOf(Caller caller, UUID id) {
        return find("select b.sessionId, b.cityId from Booking b where b.id = ?1", id)
                .project(Whereabouts.class)
                .firstResultOptional()
                .filter(found -> caller.actsFor(found.city()))
                .orElseThrow(() -> Refusal.notFound("booking"));
    }

    /** The booking, for its own city and the registrar; to anybody else it does not exist. */
    public static Booking visibleTo(Caller caller, UUID id) {
        return Booking.<Booking>findByIdOptional(id)
                .filter(found -> caller.is(Role.REGISTRAR) || caller.actsFor(found.cityId))
                .orElseThrow(() -> Refusal.notFound("booking"));
    }

    /** Counts a change to some of their places. */
    public static List<Booking> changed(Collection<UUID> bookings, Instant now) {
        if (bookings.isEmpty()) {
            return List.of();
        }
        List<Booking> changed = list("id in ?1", bookings);
        changed.forEach(booking -> booking.touch(now));
        return changed;
    }

    public static List<UUID> idsOf(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).toList();
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID delegationId() {
        return delegationId;
    }

    public UUID cityId() {
        return cityId;
    }

    public BookingMode mode() {
        return mode;
    }
}
