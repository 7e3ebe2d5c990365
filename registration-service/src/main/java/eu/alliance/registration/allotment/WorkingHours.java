package eu.alliance.registration.allotment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a city hall answers: Monday to Friday from nine to five by its own clocks, its holidays excepted.
 *
 * @param holidays days on which nobody is in
 */
public record WorkingHours(ZoneId zone, Set<LocalDate> holidays) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Set<DayOfWeek> DAYS_OFF = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The instant at which so much working time has passed since {@code start}. */
    public Instant after(Instant start, Duration work) {
        var left = work;
        for (var day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            if (isOff(day)) {
                continue;
            }
            var opens = at(day, OPENS);
            var from = start.isAfter(opens) ? start : opens;
            var open = Duration.between(from, at(day, CLOSES));
            if (open.compareTo(left) >= 0) {
                return from.plus(left);
            }
            if (open.isPositive()) {
                left = left.minus(open);
            }
        }
    }

    private boolean isOff(LocalDate day) {
        return DAYS_OFF.contains(day.getDayOfWeek()) || holidays.contains(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
