package eu.alliance.registration.draw;

import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.allotment.Waiting;
import eu.alliance.registration.draw.Draw.Slot;
import eu.alliance.registration.draw.Fate.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody in a draw, and what they have been given so far. */
final class Hopeful {

    private final Wish wish;
    private final Map<UUID, Slot> slots;
    private final List<UUID> given = new ArrayList<>();

    Hopeful(Wish wish, Map<UUID, Slot> slots) {
        this.wish = wish;
        this.slots = slots;
    }

    /** Takes the dearest wish that can be granted now. */
    Optional<Waiting> take(PlacePolicy left) {
        var granted = wish.ranked().stream()
                .filter(session -> hindrance(session, given).isEmpty())
                .map(this::waitingFor)
                .filter(waiting -> left.obstacleTo(waiting).isEmpty())
                .findFirst();
        granted.ifPresent(waiting -> given.add(waiting.session()));
        return granted;
    }

    /** What stands in the way of a wish, if it is not a lack of places; a dearer wish may. */
    Optional<Result> reason(UUID session) {
        var dearer = wish.ranked().subList(0, wish.ranked().indexOf(session));
        return hindrance(session, given.stream().filter(dearer::contains).toList());
    }

    private Optional<Result> hindrance(UUID session, List<UUID> instead) {
        var slot = slots.get(session);
        if (given.contains(session)) {
            return Optional.of(Result.GIVEN);
        }
        if (wish.engaged().stream().anyMatch(engaged -> engaged.session().equals(session))) {
            return Optional.of(Result.ALREADY_BOOKED);
        }
        if (slot == null || !slot.isOpen()) {
            return Optional.of(Result.CLOSED);
        }
        return isElsewhere(slot, instead) ? Optional.of(Result.OVERLAP) : Optional.empty();
    }

    private boolean isElsewhere(Slot slot, List<UUID> instead) {
        return wish.engaged().stream().anyMatch(engaged -> slot.overlaps(engaged.startsAt(), engaged.endsAt()))
                || instead.stream()
                        .map(slots::get)
                        .anyMatch(other -> other != null && slot.overlaps(other.startsAt(), other.endsAt()));
    }

    Waiting waitingFor(UUID session) {
        return new Waiting(session, wish.city(), List.of(wish.delegate()));
    }

    Wish wish() {
        return wish;
    }

    UUID id() {
        return wish.delegate();
    }

    UUID city() {
        return wish.city();
    }
}
