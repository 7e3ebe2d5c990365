package eu.alliance.practice.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.alert.AlertDetails.Channel;
import eu.alliance.practice.alert.AlertDetails.Frequency;
import eu.alliance.practice.alert.AlertDetails.Search;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTest {

    static final Search ALL = new Search(null, null, null, null, null, null, null, null, null);
    static final Instant SATURDAY_NOON = Instant.parse("2027-03-13T12:00:00Z");

    @Test
    void isDueInTheMorning() {
        assertThat(Frequency.DAILY.after(SATURDAY_NOON)).isEqualTo("2027-03-14T05:00:00Z");
        assertThat(Frequency.DAILY.after(Instant.parse("2027-03-14T04:59:59.999Z")))
                .isEqualTo("2027-03-14T05:00:00Z");
        assertThat(Frequency.DAILY.after(Instant.parse("2027-03-14T05:00:00Z"))).isEqualTo("2027-03-15T05:00:00Z");
        assertThat(Frequency.WEEKLY.after(SATURDAY_NOON)).isEqualTo("2027-03-15T05:00:00Z");
        assertThat(Frequency.WEEKLY.after(Instant.parse("2027-03-15T05:00:00Z")))
                .isEqualTo("2027-03-22T05:00:00Z");
    }

    @Test
    void tellsEachMomentOnceWithoutAGap() {
        var alert = new Alert(UUID.randomUUID(), details(Frequency.DAILY), SATURDAY_NOON);

        assertThat(alert.come(Instant.parse("2027-03-14T04:59:00Z"))).isEmpty();
        var first = alert.come(Instant.parse("2027-03-14T05:01:00Z")).orElseThrow();
        assertThat(alert.come(Instant.parse("2027-03-14T05:02:00Z"))).isEmpty();
        var second = alert.come(Instant.parse("2027-03-17T09:00:00Z")).orElseThrow();

        assertThat(first.holds(SATURDAY_NOON)).isFalse();
        assertThat(first.holds(SATURDAY_NOON.plusMillis(1))).isTrue();
        assertThat(first.until()).isEqualTo(second.after());
        assertThat(first.holds(first.until())).isTrue();
        assertThat(second.holds(first.until())).isFalse();
    }

    private static AlertDetails details(Frequency frequency) {
        return new AlertDetails("All", ALL, frequency, Channel.WEBHOOK, null, null);
    }
}
