package eu.alliance.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.gateway.feed.Place;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=1",
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=ten",
                "limit=",
                "limit",
                "after=",
                "after=xyz",
                "types=",
                "types=,",
                "types=city",
                "types=eu.alliance.registration.city.admitted",
                "types=eu.alliance.registration.city.admitted.v1,",
                "types=EU.alliance.registration.city.admitted.v1",
                "limit=5&limit=6",
                "&",
                "cursor=abc",
            })
    void refusesWhatItDoesNotKnow(String query) {
        assertThatThrownBy(() -> EventQuery.of(query)).isInstanceOf(EventQuery.Malformed.class);
    }

    @Test
    void keepsItsFiltersOnTheNextPage() throws Exception {
        var place = Place.of(Map.of(new TopicPartition("funding.call", 0), 3L));
        var types = "eu.alliance.funding.call.opened.v1,eu.alliance.practice.practice.published.v1";

        var query = EventQuery.of("limit=7&types=" + types.replace(",", "%2C"));

        assertThat(query.limit()).isEqualTo(7);
        assertThat(query.types()).hasSize(2);
        assertThat(query.from(place)).isEqualTo("/v1/events?after=" + place.cursor() + "&limit=7&types=" + types);
        assertThat(EventQuery.of(null).limit()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|PAGE",
                "*/*|PAGE",
                "application/json|PAGE",
                "text/event-stream|STREAM",
                "text/event-stream, */*|STREAM",
                "application/json, text/event-stream;q=0.5|PAGE",
                "application/json, text/event-stream, application/problem+json|PAGE",
                "text/event-stream;q=0|NEITHER",
                "text/html|NEITHER",
                "application/xml|NEITHER",
            })
    void prefersWhatTheCallerNames(@Nullable String accept, Preference preference) {
        assertThat(Preference.of(accept)).isEqualTo(preference);
    }
}
