package eu.alliance.registration.booking;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.place.PlaceStatus;
import eu.alliance.registration.place.Standing;
import eu.alliance.registration.waitinglist.Allotting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Bookings")
class BookingMoveResource {

    @Schema(name = "BookingCancellation")
    record Cancellation(
            @Schema(nullable = true, description = "Whose places; everybody's when not said.")
            @Size(max = 200) @Nullable List<@NotNull UUID> delegateIds) {}

    private final Allotting allotting;
    private final Caller caller;
    private final Clock clock;

    BookingMoveResource(Allotting allotting, Caller caller, Clock clock) {
        this.allotting = allotting;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/bookings/{id}/cancellation")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(
            operationId = "cancelBooking",
            summary = "Give places back, or wait no longer",
            description = "A place given back is free at once, whoever had it and however they came by it.")
    public BookingView cancel(@RestPath UUID id, @Valid @Nullable Cancellation cancellation) {
        var now = clock.instant();
        var company = Company.hold(Booking.ownOf(caller, id).session());
        var booking = Booking.visibleTo(caller, id);
        var places = Place.of(List.of(id));
        var chosen = cancellation == null || cancellation.delegateIds() == null
                ? places.stream().filter(place -> place.statusAt(now).isLive()).toList()
                : chosen(places, cancellation.delegateIds());
        if (chosen.isEmpty()) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "There is nothing left to cancel.");
        }
        chosen.forEach(place -> place.cancel(now));
        return changed(company, booking, places, now);
    }

    @POST
    @Path("/bookings/{id}/acceptance")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(operationId = "acceptOffer", summary = "Take the places that are offered")
    public BookingView accept(@RestPath UUID id) {
        var now = clock.instant();
        var company = Company.hold(Booking.ownOf(caller, id).session());
        var booking = Booking.visibleTo(caller, id);
        var places = Place.of(List.of(id));
        var offered = places.stream()
                .filter(place -> place.statusAt(now) == PlaceStatus.OFFERED)
                .toList();
        if (offered.isEmpty()) {
            throw places.stream().anyMatch(place -> place.statusAt(now) == PlaceStatus.EXPIRED)
                    ? Refusal.conflict("OFFER_EXPIRED", "The offer was not accepted in time.")
                    : Refusal.conflict("ILLEGAL_TRANSITION", "No place is offered.");
        }
        offered.forEach(place -> place.confirm(now));
        return changed(company, booking, places, now);
    }

    private BookingView changed(Company company, Booking booking, List<Place> places, Instant now) {
        Booking.changed(List.of(booking.id()), now);
        allotting.settle(company, now);
        var standing = Standing.in(company.session(booking.sessionId()), now);
        return BookingView.of(booking, places, standing, true, now);
    }

    private static List<Place> chosen(List<Place> places, List<UUID> delegates) {
        return delegates.stream()
                .distinct()
                .map(delegate -> places.stream()
                        .filter(place -> place.delegateId().equals(delegate))
                        .findFirst()
                        .orElseThrow(() -> Refusal.rule(
                                "/delegateIds", "UNKNOWN_DELEGATE", "There is nobody with this id in the booking.")))
                .toList();
    }
}
