package eu.alliance.registration.city;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CityTest {

    private static final Instant LATE = Instant.parse("2027-01-11T21:30:00Z");

    @Test
    void countsDaysByItsOwnClocks() {
        assertThat(city("Europe/Istanbul").dayAt(LATE)).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(city("Europe/Lisbon").dayAt(LATE)).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(city(null).dayAt(LATE)).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    private static City city(@Nullable String zone) {
        var profile = new City.Profile(
                CityKind.CITY, LocalizedText.of("en", "Testby"), "DK", null, List.of(), List.of(), zone, null);
        return new City(UUID.randomUUID(), "testby", profile, LATE);
    }
}
