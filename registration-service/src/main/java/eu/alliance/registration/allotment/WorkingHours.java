package eu.alliance.registration.allotment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a city hall answers, by its own clocks.
 *
 * @param weekend days of the week on which nobody is in; never all seven
 * @param holidays dates on which nobody is in
 */
public record WorkingHours(
        ZoneId zone, Set<DayOfWeek> weekend, LocalTime opensAt, LocalTime closesAt, Set<LocalDate> holidays) {

    public static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    public static final LocalTime USUAL_OPENING = LocalTime.of(9, 0);
    public static final LocalTime USUAL_CLOSING = LocalTime.of(17, 0);

    /** Monday to Friday from nine to five, holidays excepted. */
    public WorkingHours(ZoneId zone, Set<LocalDate> holidays) {
        this(zone, USUAL_WEEKEND, USUAL_OPENING, USUAL_CLOSING, holidays);
    }

    /** The instant at which so much working time has passed since {@code start}. */
    public Instant after(Instant start, Duration work) {
        var left = work;
        for (var day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            if (isOff(day)) {
                continue;
            }
            var opens = at(day, opensAt);
            var from = start.isAfter(opens) ? start : opens;
            var open = Duration.between(from, at(day, closesAt));
            if (open.compareTo(left) >= 0) {
                return from.plus(left);
            }
            if (open.isPositive()) {
                left = left.minus(open);
            }
        }
    }

    private boolean isOff(LocalDate day) {
        return weekend.contains(day.getDayOfWeek()) || holidays.contains(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
