package eu.alliance.registration.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.registration.attendance.Attendance.Listener;
import eu.alliance.registration.interpretation.PlanView.Uncovered;
import eu.alliance.registration.interpretation.PlanView.Whispered;
import eu.alliance.registration.session.SessionKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretationPolicyTest {

    private static final Set<String> SIX = Set.of("en", "fr", "de", "it", "ru", "tr");

    private final InterpretationPolicy policy =
            new InterpretationPolicy(InterpretationResource.rules(new ObjectMapper()));

    private static Listener needs(String language) {
        return new Listener(UUID.randomUUID(), List.of(), language);
    }

    private static Sitting sitting(SessionKind kind, int minutes, Set<String> floor, List<Listener> listeners) {
        return new Sitting(UUID.randomUUID(), kind, Duration.ofMinutes(minutes), floor, SIX, listeners);
    }

    private static List<Listener> oneOfEach() {
        return SIX.stream().map(InterpretationPolicyTest::needs).toList();
    }

    @Test
    void countsSixBoothsAndTwelveInterpretersForTheLettersSummit() {
        var plan = policy.plan(sitting(SessionKind.PLENARY, 180, SIX, oneOfEach()));

        assertThat(plan.targets()).containsExactly("de", "en", "fr", "it", "ru", "tr");
        assertThat(plan.booths()).isEqualTo(6);
        assertThat(plan.interpreters()).isGreaterThanOrEqualTo(12);
        assertThat(plan.uncovered()).isEmpty();
    }

    @Test
    void needsNoBoothForTheOnlyLanguageSpoken() {
        var plan = policy.plan(sitting(SessionKind.PLENARY, 180, Set.of("en"), oneOfEach()));

        assertThat(plan.targets()).containsExactly("de", "fr", "it", "ru", "tr");
    }

    @ParameterizedTest
    @CsvSource({"40,1", "41,2", "240,2", "241,3", "360,3", "361,4", "480,4", "600,4"})
    void putsOneBoothIntoAMeetingOfTwoLanguages(int minutes, int interpreters) {
        var plan = policy.plan(
                sitting(SessionKind.WORKSHOP, minutes, Set.of("en", "fr"), List.of(needs("fr"), needs("en"))));

        assertThat(plan.booths()).isOne();
        assertThat(plan.interpreters()).isEqualTo(interpreters);
    }

    @Test
    void takesASecondInterpreterForTheFirstSecondBeyondFortyMinutes() {
        var sitting = new Sitting(
                UUID.randomUUID(),
                SessionKind.WORKSHOP,
                Duration.ofMinutes(40).plusSeconds(1),
                Set.of("en", "fr"),
                SIX,
                List.of(needs("fr")));
        assertThat(policy.plan(sitting).interpreters()).isEqualTo(2);
    }

    @Test
    void carriesReceiversOnAStudyVisit() {
        var plan = policy.plan(
                sitting(SessionKind.STUDY_VISIT, 120, Set.of("en"), List.of(needs("ru"), needs("ru"), needs("fr"))));

        assertThat(plan.booths()).isZero();
        assertThat(plan.tourGuideSets()).isEqualTo(3);
        assertThat(plan.interpreters()).isEqualTo(4);
    }

    @Test
    void namesWhoeverNobodyInterpretsFor() {
        var dane = needs("da");
        var poles = Stream.generate(() -> needs("pl")).limit(3).toList();
        var plan = policy.plan(sitting(
                SessionKind.PLENARY,
                60,
                Set.of("en"),
                Stream.concat(Stream.of(dane), poles.stream()).toList()));

        assertThat(plan.targets()).isEmpty();
        assertThat(plan.interpreters()).isZero();
        assertThat(plan.uncovered()).hasSize(4).contains(new Uncovered(dane.delegate(), "da"));
        assertThat(plan.whispering()).containsExactly(new Whispered("da", 1));
    }

    @Test
    void leavesBreaksAlone() {
        assertThat(policy.plan(sitting(SessionKind.BREAK, 30, SIX, oneOfEach())).booths())
                .isZero();
    }
}
