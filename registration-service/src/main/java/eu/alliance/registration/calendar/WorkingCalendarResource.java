package eu.alliance.registration.calendar;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Region;
import eu.alliance.registration.calendar.WorkingCalendar.Terms;
import eu.alliance.registration.calendar.WorkingCalendars.Located;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Working calendars", description = "The days and hours in which a city hall answers.")
class WorkingCalendarResource {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    @Schema(name = "WorkingCalendarDetails")
    record Details(
            @Schema(examples = "Europe/Amsterdam") @NotNull @Region
            String zone,

            @Schema(description = "Days of the week on which nobody is in; not all seven.") @NotNull @Size(max = 6) List<@NotNull DayOfWeek> weekend,

            @Schema(examples = "09:00") @NotNull @Pattern(regexp = TIME) String opensAt,

            @Schema(examples = "17:00") @NotNull @Pattern(regexp = TIME) String closesAt,

            @Schema(description = "Dates on which nobody is in, besides the country's public holidays.")
            @NotNull @Size(max = 200) List<@NotNull LocalDate> holidays) {

        Terms terms() {
            var terms = new Terms(zone, weekend, LocalTime.parse(opensAt), LocalTime.parse(closesAt), holidays);
            if (!terms.closesAt().isAfter(terms.opensAt())) {
                throw Refusal.rule("/closesAt", "CLOSES_BEFORE_OPENING", "A city hall closes after it opens.");
            }
            return terms;
        }
    }

    @Schema(name = "WorkingCalendar")
    record View(
            UUID cityId,
            String zone,
            List<DayOfWeek> weekend,
            @Schema(examples = "09:00") String opensAt,
            @Schema(examples = "17:00") String closesAt,
            List<LocalDate> holidays,

            @Schema(description = "Of its country, this year and the next; they are added to its own.")
            List<LocalDate> publicHolidays,

            @Schema(hidden = true) long revision)
            implements Tagged {}

    private final PublicHolidays holidays;
    private final Caller caller;
    private final Clock clock;

    WorkingCalendarResource(PublicHolidays holidays, Caller caller, Clock clock) {
        this.holidays = holidays;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/cities/{id}/working-calendar")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getWorkingCalendar",
            summary = "When a city hall answers",
            description = "Offers on the waiting list are kept for so many of these hours.")
    public View read(@RestPath UUID id) {
        return view(located(id), WorkingCalendar.findById(id));
    }

    @PUT
    @Path("/cities/{id}/working-calendar")
    @RolesAllowed(CITY_ADMIN)
    @Operation(operationId = "sayWorkingCalendar", summary = "Say when a city hall answers")
    public View say(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Details details) {
        var city = located(id);
        @Nullable WorkingCalendar known = WorkingCalendar.findById(id);
        EntityTags.require(ifMatch, known == null ? 0 : known.revision());
        var terms = details.terms();
        var calendar = known == null ? new WorkingCalendar(id, terms) : known;
        if (known == null) {
            calendar.persist();
        } else {
            calendar.say(terms);
        }
        return view(city, calendar);
    }

    /** The city, for its own people and the registrar; to anybody else it has no calendar. */
    private Located located(UUID id) {
        return WorkingCalendars.located(List.of(id)).stream()
                .filter(_ -> caller.is(REGISTRAR) || caller.actsFor(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("city"));
    }

    private View view(Located city, @Nullable WorkingCalendar calendar) {
        var terms = calendar == null ? WorkingCalendars.usual(city) : calendar.terms();
        return new View(
                city.city(),
                terms.zone(),
                terms.weekend(),
                terms.opensAt().toString(),
                terms.closesAt().toString(),
                terms.holidays(),
                List.copyOf(holidays.from(city.country(), WorkingCalendars.yearOf(clock.instant()))),
                calendar == null ? 0 : calendar.revision());
    }
}
