package eu.alliance.registration.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays that a whole country keeps, from a file that names its sources. What only a region keeps, or what
 * a government dates each year, a city adds to its own calendar.
 */
@Singleton
class PublicHolidays {

    /**
     * What a country keeps.
     *
     * @param law where that is written
     * @param fixed as month and day
     * @param easter days after Easter Sunday, before it if negative
     * @param orthodoxEaster the same by the Julian calendar's Easter
     */
    record Country(
            String law,
            List<MonthDay> fixed,
            @Nullable List<Integer> easter,
            @Nullable List<Integer> orthodoxEaster) {}

    private record Book(String note, Map<String, Country> countries) {}

    private static final String FILE = "/public-holidays.json";

    private final Map<String, Country> countries;

    PublicHolidays(ObjectMapper json) {
        try (var file = PublicHolidays.class.getResourceAsStream(FILE)) {
            countries = json.readValue(file, Book.class).countries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a country in a year and the next, in order; none for one that the file doesn't know. */
    NavigableSet<LocalDate> from(String country, int year) {
        var days = new TreeSet<LocalDate>();
        var known = countries.get(country);
        if (known != null) {
            for (int each = year; each <= year + 1; each++) {
                addTo(days, known, each);
            }
        }
        return days;
    }

    private static void addTo(NavigableSet<LocalDate> days, Country country, int year) {
        country.fixed().forEach(day -> days.add(day.atYear(year)));
        if (country.easter() != null) {
            country.easter().forEach(after -> days.add(easter(year).plusDays(after)));
        }
        if (country.orthodoxEaster() != null) {
            country.orthodoxEaster()
                    .forEach(after -> days.add(orthodoxEaster(year).plusDays(after)));
        }
    }

    /** Easter Sunday of the Gregorian calendar (the method of Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int shift = (century - (century + 8) / 25 + 1) / 3;
        int full = (19 * moon + century - century / 4 - shift + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - full - rest % 4) % 7;
        int late = (moon + 11 * full + 22 * sunday) / 451;
        int days = full + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** Easter Sunday of the Julian calendar by Gregorian date, which lies 13 days later until 2099. */
    static LocalDate orthodoxEaster(int year) {
        int full = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7;
        int days = full + sunday + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(13);
    }
}
