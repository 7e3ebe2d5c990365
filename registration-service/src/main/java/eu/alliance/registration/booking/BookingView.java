package eu.alliance.registration.booking;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.allotment.BlockedBy;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.BookingMode;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.place.PlaceStatus;
import eu.alliance.registration.place.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking as its city and the secretariat read it. */
@Schema(name = "Booking")
record BookingView(
        UUID id,
        UUID sessionId,
        UUID delegationId,
        UUID cityId,
        BookingMode mode,
        List<Item> items,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "BookedPlace")
    record Item(
            UUID delegateId,
            PlaceStatus status,

            @Schema(nullable = true, description = "From 1, without gaps; null unless WAITLISTED.") @Nullable Integer position,

            @Schema(nullable = true, description = "What keeps them waiting; null unless WAITLISTED.") @Nullable BlockedBy blockedBy,

            @Schema(nullable = true, description = "Until when an offered place can be accepted.") @Nullable Instant offerExpiresAt) {

        static Item of(Place place, Standing standing, Instant now) {
            var wait = standing.waits().get(place.id());
            return new Item(
                    place.delegateId(),
                    place.statusAt(now),
                    wait == null ? null : wait.position(),
                    wait == null ? null : wait.blockedBy(),
                    place.offerExpiresAt());
        }
    }

    static BookingView of(Booking booking, List<Place> places, Standing standing, boolean isOwn, Instant now) {
        return new BookingView(
                booking.id(),
                booking.sessionId(),
                booking.delegationId(),
                booking.cityId(),
                booking.mode(),
                places.stream().map(place -> Item.of(place, standing, now)).toList(),
                isOwn ? moves(places, now) : List.of(),
                booking.createdAt(),
                booking.updatedAt(),
                booking.revision());
    }

    private static List<String> moves(List<Place> places, Instant now) {
        var moves = new ArrayList<String>();
        if (places.stream().anyMatch(place -> place.statusAt(now) == PlaceStatus.OFFERED)) {
            moves.add("acceptance");
        }
        if (places.stream().anyMatch(place -> place.statusAt(now).isLive())) {
            moves.add("cancellation");
        }
        return moves;
    }
}
