package eu.alliance.registration.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @ParameterizedTest(name = "{1} in {0} and {2} hours are {3}")
    @CsvSource({
        // within a day, over a night, over a weekend, from a Sunday, from before opening
        "Europe/Riga,   2036-11-04T10:00, 4,  2036-11-04T14:00",
        "Europe/Riga,   2036-11-04T15:30, 4,  2036-11-05T11:30",
        "Europe/Riga,   2036-11-07T16:00, 8,  2036-11-10T16:00",
        "Europe/Riga,   2036-11-09T12:00, 1,  2036-11-10T10:00",
        "Europe/Riga,   2036-11-04T03:00, 1,  2036-11-04T10:00",
        // to the very end of a day, and past closing
        "Europe/Riga,   2036-11-04T09:00, 8,  2036-11-04T17:00",
        "Europe/Riga,   2036-11-04T17:00, 1,  2036-11-05T10:00",
        // clocks go back on the 26th of October 2036 and on on the 29th of March 2037, both Sundays
        "Europe/Berlin, 2036-10-24T16:30, 2,  2036-10-27T10:30",
        "Europe/Berlin, 2037-03-27T16:30, 2,  2037-03-30T10:30",
        // a holiday
        "Europe/Rome,   2036-12-24T16:00, 2,  2036-12-26T10:00",
    })
    void passOnlyWhenTheCityHallIsOpen(ZoneId zone, LocalDateTime start, int hours, LocalDateTime end) {
        var calendar = new WorkingHours(zone, Set.of(LocalDate.of(2036, 12, 25)));

        assertThat(calendar.after(start.atZone(zone).toInstant(), Duration.ofHours(hours)))
                .isEqualTo(end.atZone(zone).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Lisbon, 2036-11-04T17:00:00Z", "Europe/Istanbul, 2036-11-04T14:00:00Z"})
    void goByTheCitysOwnClocks(ZoneId zone, Instant closing) {
        var calendar = new WorkingHours(zone, Set.of());

        assertThat(calendar.after(Instant.parse("2036-11-04T03:00:00Z"), Duration.ofHours(8)))
                .isEqualTo(closing);
    }
}
