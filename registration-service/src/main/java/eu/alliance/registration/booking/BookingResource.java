package eu.alliance.registration.booking;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;
import static java.util.stream.Collectors.groupingBy;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.idempotency.IdempotencyKeyRequired;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.rest.Created;
import eu.alliance.registration.attendance.Attendance;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.capacity.Setting;
import eu.alliance.registration.overlap.Applicants;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.place.Standing;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.waitinglist.Allotting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Bookings", description = "Places in sessions, and the waiting lists for them.")
class BookingResource {

    @Schema(name = "BookingDryRun")
    record DryRun(boolean wouldSucceed, List<Violation> errors) {}

    private final Allotting allotting;
    private final Caller caller;
    private final Clock clock;

    BookingResource(Allotting allotting, Caller caller, Clock clock) {
        this.allotting = allotting;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/sessions/{id}/bookings")
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "listBookings", summary = "A city's own bookings; for the registrar all of them")
    public Page<BookingView> list(@RestPath UUID id, @BeanParam BookingFilters given, @BeanParam Paging paging) {
        var session = Session.visibleTo(caller, id);
        var filters = paging.filters(BookingFilters.class, given);
        var now = clock.instant();
        var page = filters.listing(id, caller).page(paging, filters, booking -> booking);
        var places = Place.of(Booking.idsOf(page.items())).stream().collect(groupingBy(Place::bookingId));
        var standing = page.items().isEmpty() ? Standing.NOBODY : Standing.in(session, now);
        return new Page<>(
                page.items().stream()
                        .map(b -> view(b, places.getOrDefault(b.id(), List.of()), standing, now))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/bookings/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(operationId = "getBooking", summary = "A booking, with who waits and why")
    public BookingView read(@RestPath UUID id) {
        var booking = Booking.visibleTo(caller, id);
        var now = clock.instant();
        var standing = Standing.in(Session.visibleTo(caller, booking.sessionId()), now);
        return view(booking, Place.of(List.of(id)), standing, now);
    }

    @POST
    @Path("/sessions/{id}/bookings")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @IdempotencyKeyRequired
    @InTurn
    @Operation(
            operationId = "bookSession",
            summary = "Book places for delegates of the caller's city",
            description = "Whoever gets no place waits, and is told at which position and why. With `dryRun=true`"
                    + " nothing changes, no key is needed, and the answer is `{wouldSucceed, errors[]}`.")
    @APIResponse(
            responseCode = "201",
            description = "The booking.",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public RestResponse<?> book(
            @RestPath UUID id, @RestQuery @Nullable Boolean dryRun, @NotNull @Valid BookingRequest request) {
        var now = clock.instant();
        var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
        var party = Attendance.hold(id, city);
        var setting = party.map(Attendance.Party::setting)
                .filter(known -> known.isVisibleTo(caller))
                .orElseGet(() -> Setting.visibleTo(caller, id));
        var company = Company.hold(setting);
        var applicants = party.map(held -> Applicants.of(held.delegation(), request.delegateIds(), now))
                .orElse(Applicants.NOBODY);
        var objections = new BookingPolicy(
                        slot(company, company.session(id), now),
                        party.filter(Attendance.Party::isConfirmed).isPresent(),
                        applicants.members(),
                        applicants.engagements())
                .objectionsTo(request.delegateIds());
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(new DryRun(objections.isEmpty(), objections));
        }
        refuse(objections);
        var delegation = party.orElseThrow().delegation();
        var booking = new Booking(id, delegation, city, request.modeOrPartial(), caller.subject(), now);
        var joined = allotting.join(company, booking, request.delegateIds(), now);
        booking.persist();
        Place.persist(joined.places());
        Place.flush();
        return Created.at("/v1/bookings/" + booking.id(), view(booking, joined.places(), joined.standing(), now));
    }

    private BookingView view(Booking booking, List<Place> places, Standing standing, Instant now) {
        return BookingView.of(booking, places, standing, caller.actsFor(booking.cityId()), now);
    }

    private static BookingPolicy.Slot slot(Company company, Session session, Instant now) {
        return new BookingPolicy.Slot(
                session.id(),
                session.startsAt(),
                session.endsAt(),
                session.capacity() != null,
                company.givesPlaces(session, now));
    }

    /** What was said wrongly is a broken rule; what is so for now is a conflict. */
    private static void refuse(List<Violation> objections) {
        var unknown = objections.stream()
                .filter(objection -> objection.reason().equals("UNKNOWN_DELEGATE"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.rules(unknown);
        }
        if (!objections.isEmpty()) {
            throw Refusal.conflicts(objections);
        }
    }
}
