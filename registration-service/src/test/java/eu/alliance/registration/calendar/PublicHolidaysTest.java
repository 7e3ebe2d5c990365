package eu.alliance.registration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private final PublicHolidays holidays =
            new PublicHolidays(JsonMapper.builder().findAndAddModules().build());

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31, 2024-05-05",
        "2025, 2025-04-20, 2025-04-20",
        "2026, 2026-04-05, 2026-04-12",
        "2027, 2027-03-28, 2027-05-02",
        "2038, 2038-04-25, 2038-04-25",
    })
    void knowBothEasters(int year, LocalDate western, LocalDate orthodox) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(western);
        assertThat(PublicHolidays.orthodoxEaster(year)).isEqualTo(orthodox);
    }

    @Test
    void areThoseOfTheCountry() {
        assertThat(holidays.from("FR", 2027))
                .contains(LocalDate.of(2027, 7, 14), LocalDate.of(2027, 3, 29), LocalDate.of(2028, 5, 8));
        assertThat(holidays.from("GR", 2027))
                .contains(LocalDate.of(2027, 5, 3))
                .doesNotContain(LocalDate.of(2027, 3, 29));
        assertThat(holidays.from("XX", 2027)).isEmpty();
    }
}
