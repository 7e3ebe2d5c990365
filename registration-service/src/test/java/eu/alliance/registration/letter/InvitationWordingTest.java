package eu.alliance.registration.letter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.registration.session.SessionKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationWordingTest {

    @Test
    void saysTheSameInAllSixLanguages() {
        assertThat(LetterWords.WORDING.gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesEachKindOfSession(SessionKind kind) {
        assertThat(LetterWords.in("tr").say("kind." + kind.name())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void hasTextsForEachLetter(LetterKind kind) {
        assertThat(LetterWords.in("ru").spoken().texts()).containsKeys(kind.key("subject"), kind.key("text"));
    }

    @Test
    void writesDaysAsItsReadersDo() {
        var moment = Instant.parse("2036-10-01T15:00:00Z");

        assertThat(LetterWords.in("tr").moment(moment, "Europe/Amsterdam"))
                .isEqualTo("1 Ekim 2036, 17:00 (Europe/Amsterdam)");
        assertThat(LetterWords.in("de").moment(moment, "Europe/Amsterdam")).startsWith("1. Oktober 2036, 17:00");
    }
}
