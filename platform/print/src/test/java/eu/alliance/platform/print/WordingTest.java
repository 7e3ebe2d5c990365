package eu.alliance.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = Wording.of(WordingTest.class, "/wording/sample");

    @Test
    void fillsPlaceholdersOnce() {
        assertThat(wording.in("tr").say("greeting", Map.of("city", "{city} $1 Şişli")))
                .isEqualTo("Sayın {city} $1 Şişli başkanı,");
    }

    @Test
    void speaksEnglishWhereItHasNoOtherWords() {
        assertThat(wording.in("pt").say("bye")).isEqualTo("Goodbye");
    }

    @Test
    void refusesWhatItCannotSay() {
        var english = wording.in("en");

        assertThatThrownBy(() -> english.say("greeting")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> english.say("unknown")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesWhatALanguageLacks() {
        assertThat(wording.gaps()).containsExactly("ru lacks bye", "ru has other placeholders in greeting");
    }
}
