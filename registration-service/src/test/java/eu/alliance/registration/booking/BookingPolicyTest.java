package eu.alliance.registration.booking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.problem.Violation;
import eu.alliance.registration.overlap.Engagement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingPolicyTest {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final UUID MAYOR = UUID.randomUUID();
    private static final Instant NINE = Instant.parse("2036-11-09T09:00:00Z");
    private static final Instant TEN = Instant.parse("2036-11-09T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2036-11-09T11:00:00Z");

    private static BookingPolicy policy(boolean isOpen, boolean isConfirmed, Engagement... engagements) {
        var slot = new BookingPolicy.Slot(HERE, TEN, ELEVEN, true, isOpen);
        return new BookingPolicy(slot, isConfirmed, Set.of(MAYOR), List.of(engagements));
    }

    private static List<String> reasons(BookingPolicy policy, UUID... delegates) {
        return policy.objectionsTo(List.of(delegates)).stream()
                .map(Violation::reason)
                .toList();
    }

    @Test
    void letsMembersOfAConfirmedDelegationBook() {
        assertThat(reasons(policy(true, true), MAYOR)).isEmpty();
        assertThat(reasons(policy(true, false), MAYOR)).containsExactly("DELEGATION_NOT_CONFIRMED");
        assertThat(reasons(policy(false, true), MAYOR)).containsExactly("BOOKING_CLOSED");
        assertThat(reasons(policy(true, true), THERE)).containsExactly("UNKNOWN_DELEGATE");
    }

    @Test
    void takesNobodyTwice() {
        assertThat(reasons(policy(true, true), MAYOR, MAYOR)).containsExactly("ALREADY_BOOKED");
        assertThat(reasons(policy(true, true, new Engagement(MAYOR, HERE, TEN, ELEVEN)), MAYOR))
                .containsExactly("ALREADY_BOOKED");
    }

    @Test
    void putsNobodyInTwoPlacesAtOnce() {
        var before = new Engagement(MAYOR, THERE, NINE, TEN);
        var during = new Engagement(MAYOR, THERE, NINE, TEN.plusMillis(1));

        assertThat(reasons(policy(true, true, before), MAYOR)).isEmpty();
        assertThat(reasons(policy(true, true, during), MAYOR)).containsExactly("OVERLAP");
    }
}
