package eu.alliance.funding.call;

import static eu.alliance.funding.call.CallStatus.CANCELLED;
import static eu.alliance.funding.call.CallStatus.CLOSED;
import static eu.alliance.funding.call.CallStatus.FORTHCOMING;
import static eu.alliance.funding.call.CallStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.alliance.funding.notice.Presentation;
import eu.alliance.funding.notice.Reasons;
import eu.alliance.funding.terms.TermsFixture;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {

    static final Instant NOW = Instant.parse("2027-01-10T09:00:00Z");
    static final Instant DEADLINE = Instant.parse("2027-03-15T16:00:00Z");
    static final Presentation PRESENTATION = new Presentation(
            LocalizedText.of("en", "Protection of public spaces"), null, List.of(), List.of(), null, false);

    @Test
    void isOpenUntilTheDeadlineItselfAndClosedAMillisecondLater() {
        var call = opened();

        assertThat(call.statusAt(DEADLINE.minusMillis(1))).isEqualTo(OPEN);
        assertThat(call.statusAt(DEADLINE)).isEqualTo(OPEN);
        assertThat(call.statusAt(DEADLINE.plusMillis(1))).isEqualTo(CLOSED);
    }

    @Test
    void closesOnceAndTellsWhenItBecameTrue() {
        var call = opened();

        assertThat(call.closeIfDue(DEADLINE)).isEmpty();
        var closed = call.closeIfDue(DEADLINE.plusSeconds(9)).orElseThrow();
        assertThat(closed).isInstanceOf(CallEvent.Closed.class);
        assertThat(closed.at()).isEqualTo(DEADLINE);
        assertThat(closed.call().status()).isEqualTo(CLOSED);
        assertThat(call.closeIfDue(DEADLINE.plusSeconds(10))).isEmpty();
    }

    @Test
    void isNotOpenedAfterItsDeadline() {
        assertThat(reasonOf(() -> announced().open(DEADLINE.plusMillis(1)))).isEqualTo("DEADLINE_PASSED");
        assertThat(announced().open(DEADLINE)).isInstanceOf(CallEvent.Opened.class);
    }

    @Test
    void isNotOpenedTwice() {
        assertThat(reasonOf(() -> opened().open(NOW))).isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void isExtendedWhileOpen() {
        var call = opened();

        var event =
                call.extend(deadline("2027-03-22T17:00"), null, new Reasons("The portal was down.", null), DEADLINE);

        assertThat(event).isInstanceOfSatisfying(CallEvent.Extended.class, extended -> {
            assertThat(extended.previousDeadline().moment()).isEqualTo(DEADLINE);
            assertThat(extended.call().terms().deadline()).isEqualTo(deadline("2027-03-22T17:00"));
        });
        assertThat(call.statusAt(DEADLINE.plusMillis(1))).isEqualTo(OPEN);
        assertThat(call.extensions()).hasSize(1);
    }

    @Test
    void isExtendedToALaterTimeOnly() {
        assertThat(reasonOf(() -> opened().extend(deadline("2027-03-15T17:00"), null, new Reasons("Same", null), NOW)))
                .isEqualTo("NOT_LATER");
        assertThat(reasonOf(() -> opened().extend(deadline("2027-03-15T16:59"), null, new Reasons("Less", null), NOW)))
                .isEqualTo("NOT_LATER");
    }

    @Test
    void isNotExtendedBeforeItOpensNorAfterItClosed() {
        var later = deadline("2027-03-22T17:00");

        assertThat(reasonOf(() -> announced().extend(later, null, new Reasons("Early", null), NOW)))
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(reasonOf(() -> opened().extend(later, null, new Reasons("Late", null), DEADLINE.plusMillis(1))))
                .isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void isSaidBetterButNotChangedOnceOpen() {
        var call = opened();
        var other = new Presentation(
                LocalizedText.of("fr", "Protection des espaces publics"), null, List.of(), List.of(), null, false);

        assertThat(call.change(null, other, TermsFixture.terms(), NOW).call().title())
                .isEqualTo(other.title());
        assertThat(reasonOf(() ->
                        call.change(null, other, TermsFixture.terms().until(deadline("2027-03-22T17:00"), null), NOW)))
                .isEqualTo("CALL_ALREADY_OPEN");
        assertThat(call.terms()).isEqualTo(TermsFixture.terms());
    }

    @Test
    void changesFreelyBeforeItOpens() {
        var call = announced();

        var changed =
                call.change(null, PRESENTATION, TermsFixture.terms().until(deadline("2026-12-01T12:00"), null), NOW);

        assertThat(changed.call().terms().deadline()).isEqualTo(deadline("2026-12-01T12:00"));
        assertThat(call.statusAt(NOW)).isEqualTo(FORTHCOMING);
    }

    @Test
    void isCancelledOnceForGood() {
        var call = opened();
        call.cancel(new Reasons("No money", null), NOW);

        assertThat(call.statusAt(DEADLINE.plusMillis(1))).isEqualTo(CANCELLED);
        assertThatThrownBy(() -> call.cancel(new Reasons("Again", null), NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> call.open(NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void numbersItsStates() {
        var call = announced();
        var before = call.state().revision();

        assertThat(call.open(NOW).call().revision()).isEqualTo(before + 1);
        assertThat(call.cancel(new Reasons("No money", null), NOW).call().revision())
                .isEqualTo(before + 2);
    }

    private static String reasonOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Refusal.class, deed).reason();
    }

    private static Call opened() {
        var call = announced();
        call.open(NOW);
        return call;
    }

    private static Call announced() {
        return new Call(null, PRESENTATION, TermsFixture.terms(), NOW);
    }

    private static Deadline deadline(String local) {
        return Deadline.of(LocalDateTime.parse(local), "Europe/Brussels");
    }
}
