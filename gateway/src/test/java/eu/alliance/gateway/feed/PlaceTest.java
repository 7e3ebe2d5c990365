package eu.alliance.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private static final TopicPartition CITY_1 = new TopicPartition("registration.city", 1);
    private static final TopicPartition CALL_0 = new TopicPartition("funding.call", 0);

    @Test
    void comesBackFromItsCursor() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var next = new HashMap<TopicPartition, Long>();
            for (int t = 0; t < random.nextInt(1, 12); t++) {
                next.put(
                        new TopicPartition("registration.t" + t, random.nextInt(5)),
                        random.nextLong(0, 1L << random.nextInt(1, 62)));
            }

            var place = Place.of(Place.of(next).cursor()).orElseThrow();

            next.forEach(
                    (partition, offset) -> assertThat(place.next(partition)).hasValue(offset));
        }
    }

    @Test
    void knowsNothingOfPartitionsThatCameLater() {
        var place = Place.of(Place.of(Map.of(CITY_1, 4L)).cursor()).orElseThrow();

        assertThat(place.next(new TopicPartition("registration.city", 0))).isEmpty();
        assertThat(place.next(new TopicPartition("registration.city", 2))).isEmpty();
        assertThat(place.next(CALL_0)).isEmpty();
    }

    @Test
    void movesInOnePartitionAlone() {
        var place = Place.of(Map.of(CITY_1, 4L, CALL_0, 9L));
        var before = place.copy();

        place.put(CITY_1, 5);

        assertThat(place.next(CITY_1)).hasValue(5);
        assertThat(place.next(CALL_0)).hasValue(9);
        assertThat(before.next(CITY_1)).hasValue(4);
    }

    @Test
    void isSpoiltByAnyChange() {
        var cursor = Place.of(Map.of(CITY_1, 300L, CALL_0, 9L)).cursor();
        for (int i = 0; i < cursor.length(); i++) {
            var changed = new StringBuilder(cursor);
            changed.setCharAt(i, cursor.charAt(i) == 'A' ? 'B' : 'A');

            assertThat(Place.of(changed.toString())).isEmpty();
            assertThat(Place.of(cursor.substring(0, i))).isEmpty();
        }
        assertThat(Place.of(cursor + "A")).isEmpty();
        assertThat(Place.of(cursor + "=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "abc", "not base64!", "AAAAAAA", "MTcwMA", "eyJpZCI6MX0"})
    void isNotReadFromWhatIsForeign(String foreign) {
        assertThat(Place.of(foreign)).isEmpty();
        assertThat(Place.of(Base64.getUrlEncoder().encodeToString(foreign.getBytes())))
                .isEmpty();
    }
}
