package eu.alliance.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final Duration WEEK = Duration.ofDays(7);

    private final Invitation invitation = sent();

    @Test
    void lapsesByTheClockBeforeAnybodyNotes() {
        assertThat(invitation.statusAt(END.minusMillis(1))).isEqualTo(InvitationStatus.SENT);
        assertThat(invitation.statusAt(END)).isEqualTo(InvitationStatus.EXPIRED);
        assertThatThrownBy(() -> invitation.accept(END))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("ILLEGAL_TRANSITION"));

        invitation.expire(END);

        assertThat(invitation.statusAt(NOW)).isEqualTo(InvitationStatus.EXPIRED);
    }

    @Test
    void isTheDeputysOnceTransferred() {
        invitation.transfer(new Deputy("Ada", "of Testby", "deputy@testby.example"), "Away", NOW);

        assertThatThrownBy(() -> invitation.transfer(new Deputy("B", "C", "d@e.example"), "Too", NOW))
                .isInstanceOf(Refusal.class);

        invitation.accept(NOW);

        assertThat(invitation.statusAt(END)).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(invitation.reason()).isEqualTo("Away");
    }

    @Test
    void isAnsweredOnce() {
        invitation.decline(null, NOW);

        assertThatThrownBy(() -> invitation.accept(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invitation.revoke(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invitation.remind(false, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void isCalledALastTimeOnce() {
        assertThat(invitation.isDueForLastCall(END.minus(WEEK).minusMillis(1), WEEK))
                .isFalse();
        assertThat(invitation.isDueForLastCall(END.minus(WEEK), WEEK)).isTrue();

        invitation.remind(true, END.minus(WEEK));

        assertThat(invitation.isDueForLastCall(END.minusMillis(1), WEEK)).isFalse();
        assertThat(invitation.reminders()).isOne();
    }

    @Test
    void isNotCalledWhenItWasSentThatLate() {
        assertThat(invitation.isDueForLastCall(END.minusMillis(1), Duration.ofDays(31)))
                .isFalse();
    }

    private static Invitation sent() {
        var invitation = new Invitation(UUID.randomUUID(), UUID.randomUUID(), "en", END, NOW);
        invitation.send(NOW);
        return invitation;
    }
}
