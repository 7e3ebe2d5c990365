package eu.alliance.registration.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The most that may be granted for a journey: the way, and subsistence for the summit's days with the day of travel
 * before and after it.
 *
 * @param journey for the way there and back
 * @param daily for each day
 * @param night for each night between two days
 */
record CapPolicy(BigDecimal journey, BigDecimal daily, BigDecimal night) {

    private static final int DAYS_OF_TRAVEL = 2;

    BigDecimal capFor(LocalDate startsOn, LocalDate endsOn) {
        var days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1 + DAYS_OF_TRAVEL;
        return journey.add(daily.multiply(BigDecimal.valueOf(days)))
                .add(night.multiply(BigDecimal.valueOf(days - 1)))
                .setScale(2);
    }
}
