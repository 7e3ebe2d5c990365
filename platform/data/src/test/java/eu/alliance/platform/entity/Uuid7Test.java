package eu.alliance.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Uuid7Test {

    private static final Instant NOON = Instant.parse("2027-03-15T12:00:00.123Z");

    @Test
    void carriesItsTimeVersionAndVariant() {
        var id = Uuid7.at(NOON);

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void keepsTheOrderOfMakingWithinAMillisecond() {
        var texts = IntStream.range(0, 500)
                .mapToObj(_ -> Uuid7.at(NOON.plusSeconds(10)))
                .map(UUID::toString)
                .toList();

        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsTheOrderOfMakingBesideAYoungerRequest() {
        var later = NOON.plusSeconds(20);

        var texts = IntStream.range(0, 200)
                .mapToObj(i -> Uuid7.at(i % 3 == 1 ? later.plusMillis(5) : later))
                .map(UUID::toString)
                .toList();

        assertThat(texts).isSorted();
    }

    @Test
    void goesBackWithAClockThatGoesBack() {
        Uuid7.at(NOON.plusSeconds(3600));

        assertThat(Uuid7.at(NOON).getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }
}
