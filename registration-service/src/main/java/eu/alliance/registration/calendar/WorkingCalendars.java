package eu.alliance.registration.calendar;

import static java.util.stream.Collectors.toMap;

import eu.alliance.registration.allotment.WorkingHours;
import eu.alliance.registration.calendar.WorkingCalendar.Terms;
import eu.alliance.registration.city.City;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The working hours of cities: their own, or what is usual in their country. */
@Singleton
public class WorkingCalendars {

    record Located(UUID city, @Nullable String zone, String country) {}

    private static final String USUAL_ZONE = "Europe/Brussels";

    private final PublicHolidays holidays;

    WorkingCalendars(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /** By city, for this year and the next; in as many statements for many as for one. */
    public Map<UUID, WorkingHours> of(Collection<UUID> cities, Instant now) {
        var own = WorkingCalendar.of(cities).stream().collect(toMap(WorkingCalendar::cityId, Function.identity()));
        return located(cities).stream()
                .collect(toMap(
                        Located::city,
                        city -> hours(
                                city,
                                Optional.ofNullable(own.get(city.city()))
                                        .map(WorkingCalendar::terms)
                                        .orElseGet(() -> usual(city)),
                                now)));
    }

    private WorkingHours hours(Located city, Terms terms, Instant now) {
        var off = new HashSet<>(holidays.from(city.country(), yearOf(now)));
        off.addAll(terms.holidays());
        var weekend = EnumSet.noneOf(java.time.DayOfWeek.class);
        weekend.addAll(terms.weekend());
        return new WorkingHours(ZoneId.of(terms.zone()), weekend, terms.opensAt(), terms.closesAt(), off);
    }

    static int yearOf(Instant now) {
        return now.atZone(ZoneOffset.UTC).getYear();
    }

    static List<Located> located(Collection<UUID> cities) {
        return City.find("select c.id, c.zone, c.country from City c where c.id in ?1", cities)
                .project(Located.class)
                .list();
    }

    /** What holds for a city that said nothing. */
    static Terms usual(Located city) {
        return new Terms(
                city.zone() == null ? USUAL_ZONE : city.zone(),
                WorkingHours.USUAL_WEEKEND.stream().sorted().toList(),
                WorkingHours.USUAL_OPENING,
                WorkingHours.USUAL_CLOSING,
                List.of());
    }
}
