package eu.alliance.registration.booking;

import eu.alliance.platform.problem.Violation;
import eu.alliance.registration.overlap.Engagement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether these people may book here. Whoever waits for a place is engaged there too: otherwise a promotion would put
 * one person into two sessions at once.
 *
 * @param isConfirmed whether the city's delegation is
 * @param members who is in that delegation
 */
record BookingPolicy(Slot slot, boolean isConfirmed, Set<UUID> members, List<Engagement> engagements) {

    /** The session that is asked for. */
    record Slot(UUID session, Instant startsAt, Instant endsAt, boolean isBookable, boolean isOpen) {}

    /** What stands against it, the gravest first. */
    List<Violation> objectionsTo(List<UUID> delegates) {
        if (!slot.isBookable()) {
            return List.of(new Violation("", "NO_BOOKING_NEEDED", "This session is open to all, without a booking."));
        }
        if (!slot.isOpen()) {
            return List.of(new Violation("", "BOOKING_CLOSED", "Places in this session are given no more."));
        }
        if (!isConfirmed) {
            return List.of(new Violation(
                    "", "DELEGATION_NOT_CONFIRMED", "The city has no confirmed delegation to this summit."));
        }
        var objections = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < delegates.size(); i++) {
            objectionTo(delegates.get(i), !seen.add(delegates.get(i)), "/delegateIds/" + i)
                    .ifPresent(objections::add);
        }
        return objections;
    }

    private Optional<Violation> objectionTo(UUID delegate, boolean isRepeated, String pointer) {
        if (!members.contains(delegate)) {
            return Optional.of(
                    new Violation(pointer, "UNKNOWN_DELEGATE", "There is nobody with this id in the delegation."));
        }
        if (isRepeated || engaged(delegate).anyMatch(e -> e.session().equals(slot.session()))) {
            return Optional.of(
                    new Violation(pointer, "ALREADY_BOOKED", "This delegate has a place here or waits for one."));
        }
        return engaged(delegate).anyMatch(this::overlaps)
                ? Optional.of(new Violation(
                        pointer, "OVERLAP", "This delegate has a place, or waits for one, elsewhere at that time."))
                : Optional.empty();
    }

    private Stream<Engagement> engaged(UUID delegate) {
        return engagements.stream().filter(e -> e.delegate().equals(delegate));
    }

    private boolean overlaps(Engagement other) {
        return other.startsAt().isBefore(slot.endsAt()) && slot.startsAt().isBefore(other.endsAt());
    }
}
