package eu.alliance.registration.mandate;

import static eu.alliance.registration.mandate.Mandate.Scope.SIGN;
import static eu.alliance.registration.mandate.Mandate.Scope.SPEAK;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.registration.mandate.Mandate.Grant;
import eu.alliance.registration.mandate.Mandate.Scope;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandateTest {

    /** The tag of an answer is made of its text: in another order it would be another one. */
    @Test
    void tellsWhatItIsForInOneOrder() {
        assertThat(grant(SIGN, SPEAK).scope()).containsExactly(SPEAK, SIGN);
        assertThat(grant(SPEAK, SIGN).scope()).containsExactly(SPEAK, SIGN);
    }

    private static Grant grant(Scope... scope) {
        var day = LocalDate.of(2036, 1, 1);
        return new Grant(UUID.randomUUID(), new LinkedHashSet<>(List.of(scope)), day, day);
    }
}
