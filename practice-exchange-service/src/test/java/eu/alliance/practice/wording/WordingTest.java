package eu.alliance.practice.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "en, radicalisation, radicalization",
        "en, neighbourhoods, neighborhood",
        "en, centre, centers",
        "en, programmes, program",
        "en, city's, cities",
        "en, counselling, counseling",
        "fr, l'école, ecoles",
        "fr, municipales, municipal",
        "de, Prävention, Praevention",
        "de, Straßen, strasse",
        "it, dell'amicizia, amicizie",
        "it, città, citta",
        "ru, тёплого, теплый",
        "ru, мигрантов, мигранты",
        "tr, İSTANBUL'DA, istanbul",
        "tr, IŞIKLAR, ışık",
        "tr, belediyesi, belediye",
        "tr, hırsızlığı, hirsizlik",
        "tr, sığınmacılara, siginmaci",
        "it, parchi, parco",
        "any, Θεσσαλονίκη, thessaloniki",
        "any, Роттердам, rotterdam",
        "any, Київ, Kyiv",
        "any, Chișinău, chisinau",
        "any, ıŞıK, isik",
        "any, Malmö's, malmo",
        "any, Łódź, lodz",
        "any, behaviour, behavior"
    })
    void readsAsTheSame(String reading, String one, String other) {
        assertThat(Wording.terms(reading, one))
                .isEqualTo(Wording.terms(reading, other))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prävention", "Radikalisierung", "Präventionen"})
    void knowsACompoundByItsEnds(String part) {
        assertThat(Wording.terms("compound", "eine Radikalisierungsprävention"))
                .containsAnyElementsOf(Wording.terms("parts", part));
    }

    @Test
    void takesNoShortOrSmallWordForACompound() {
        assertThat(Wording.terms("compound", "Parks und zusammenarbeiten")).isEmpty();
    }

    @Test
    void composesWhatIsTypedInPieces() {
        assertThat(Wording.terms("any", Wording.composed("cafe\u0301"))).containsExactly("cafe");
    }
}
