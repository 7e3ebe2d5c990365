package eu.alliance.practice.collection;

import static eu.alliance.practice.collection.IndicatorType.CHOICE;
import static eu.alliance.practice.collection.IndicatorType.COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataCollectionTest {

    static final LocalDate OPENS = LocalDate.parse("2027-09-01");
    static final Instant DEADLINE = Instant.parse("2027-10-31T16:00:00Z");

    @Test
    void asksNothingTwiceAndNothingThatCannotBeAnswered() {
        assertThat(reasons(choice("a", "b"), count(1, 1), count(null, -1))).isEmpty();
        assertThat(reasons(choice("a"))).containsExactly("/indicators/0/choices CHOICES_REQUIRED");
        assertThat(reasons(choice("a", "a")))
                .containsExactly("/indicators/0/choices CHOICES_REQUIRED", "/indicators/0/choices DUPLICATE_CODE");
        assertThat(reasons(choice("a", "b", "a"))).containsExactly("/indicators/0/choices DUPLICATE_CODE");
        assertThat(reasons(count(1, 0))).containsExactly("/indicators/0/max MAX_BELOW_MIN");
        assertThat(reasons(indicator("x", COUNT, null, null, List.of("a", "b"))))
                .containsExactly("/indicators/0/choices CHOICES_NOT_EXPECTED");
        assertThat(objections(
                        OPENS,
                        List.of(
                                indicator("twice", COUNT, null, null, null),
                                indicator("twice", COUNT, null, null, null))))
                .containsExactly("/indicators/1/code DUPLICATE_CODE");
    }

    @Test
    void opensNoLaterThanTheDayOfItsDeadline() {
        var one = List.of(indicator("one", COUNT, null, null, null));
        assertThat(objections(LocalDate.parse("2027-10-31"), one)).isEmpty();
        assertThat(objections(LocalDate.parse("2027-11-01"), one)).containsExactly("/deadline DEADLINE_BEFORE_OPENING");
    }

    @Test
    void takesAnswersWhileOpenAndTheDeadlinesOwnInstantStill() {
        var collection =
                new DataCollection(details(OPENS, List.of(indicator("one", COUNT, null, null, null))), Instant.EPOCH);
        refuses(collection, DEADLINE, "COLLECTION_NOT_OPEN");
        collection.open(Instant.EPOCH);
        assertThatCode(() -> collection.insistOnOpen(DEADLINE)).doesNotThrowAnyException();
        refuses(collection, DEADLINE.plusNanos(1), "DEADLINE_PASSED");
        collection.close(DEADLINE);
        refuses(collection, DEADLINE, "COLLECTION_CLOSED");
        assertThatThrownBy(() -> collection.open(DEADLINE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("ILLEGAL_TRANSITION"));
    }

    private static void refuses(DataCollection collection, Instant at, String reason) {
        assertThatThrownBy(() -> collection.insistOnOpen(at))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static List<String> reasons(Indicator... indicators) {
        return Stream.of(indicators)
                .flatMap(each -> each.objections("/indicators/0").stream())
                .map(each -> each.pointer() + " " + each.reason())
                .toList();
    }

    private static List<String> objections(LocalDate opensOn, List<Indicator> indicators) {
        try {
            details(opensOn, indicators).check();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.violations().stream()
                    .map(each -> each.pointer() + " " + each.reason())
                    .toList();
        }
    }

    private static DataCollectionDetails details(LocalDate opensOn, List<Indicator> indicators) {
        var deadline = Deadline.of(LocalDateTime.parse("2027-10-31T17:00"), "Europe/Brussels");
        return new DataCollectionDetails(2027, LocalizedText.of("en", "Survey"), opensOn, deadline, indicators);
    }

    private static Indicator choice(String... codes) {
        return indicator("choice", CHOICE, null, null, List.of(codes));
    }

    private static Indicator count(@Nullable Integer min, @Nullable Integer max) {
        return indicator("count", COUNT, min, max, null);
    }

    private static Indicator indicator(
            String code,
            IndicatorType type,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<String> choices) {
        return new Indicator(
                code,
                LocalizedText.of("en", code),
                type,
                null,
                min == null ? null : BigDecimal.valueOf(min),
                max == null ? null : BigDecimal.valueOf(max),
                choices,
                null);
    }
}
