package eu.alliance.registration.summit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummitTest {

    private static final Instant DEADLINE = Instant.parse("2036-10-01T15:00:00Z");

    private final Summit summit = drafted();

    @Test
    void letsCitiesRegisterUntilTheDeadlineToTheMillisecond() {
        summit.announce(DEADLINE);
        summit.openRegistration(DEADLINE);
        assertThat(summit.objectionToRegistrationAt(DEADLINE)).isEmpty();
        assertThat(summit.objectionToRegistrationAt(DEADLINE.plusMillis(1)).map(Refusal::reason))
                .contains("REGISTRATION_CLOSED");
        assertThat(summit.objectionToDrafting()).isEmpty();
    }

    @Test
    void closesRegistrationWhateverTheDeadline() {
        assertThat(summit.objectionToRegistrationAt(Instant.EPOCH).map(Refusal::reason))
                .contains("REGISTRATION_NOT_OPEN");
        summit.announce(DEADLINE);
        summit.openRegistration(DEADLINE);
        summit.closeRegistration(DEADLINE);
        assertThat(summit.objectionToRegistrationAt(Instant.EPOCH).map(Refusal::reason))
                .contains("REGISTRATION_CLOSED");
    }

    private static Summit drafted() {
        var plan = new SummitPlan(
                LocalizedText.of("en", "Summit of Mayors"),
                UUID.randomUUID(),
                LocalDate.of(2036, 11, 9),
                LocalDate.of(2036, 11, 10),
                "Europe/Amsterdam",
                null,
                List.of(),
                List.of("en"),
                Deadline.of(LocalDateTime.of(2036, 10, 1, 17, 0), "Europe/Amsterdam"),
                new SummitPlan.Limits(4, 2, 1));
        return new Summit("summit", null, plan, DEADLINE);
    }
}
