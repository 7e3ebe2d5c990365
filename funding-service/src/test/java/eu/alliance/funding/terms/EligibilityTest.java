package eu.alliance.funding.terms;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.terms.Eligibility.Participation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    @ParameterizedTest
    @CsvSource({
        "GB, 2018-12-31, true", // took part in the fourth UIA call
        "GB, 2020-01-31, true",
        "GB, 2020-02-01, false",
        "HR, 2013-06-30, false",
        "HR, 2013-07-01, true",
        "NL, 1999-01-01, true",
        "DK, 2018-12-31, false"
    })
    void dependsOnCountryAndDay(String country, LocalDate day, boolean takesPart) {
        var eligibility = new Eligibility(
                List.of(
                        new Participation("NL", null, null),
                        new Participation("GB", null, LocalDate.parse("2020-01-31")),
                        new Participation("HR", LocalDate.parse("2013-07-01"), null)),
                null,
                0L,
                1,
                1,
                false);

        assertThat(eligibility.admits(country, day)).isEqualTo(takesPart);
    }

    @Test
    void admitsEveryCountryWhenNoneIsNamed() {
        assertThat(Eligibility.OPEN.admits("GE", LocalDate.EPOCH)).isTrue();
    }
}
