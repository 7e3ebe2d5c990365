package eu.alliance.platform.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BankTextTest {

    @Test
    void writesOtherLettersInLatinOnes() {
        assertThat(BankText.of("Stadt Nürnberg, Straße 1", 70)).isEqualTo("Stadt Nuernberg, Strasse 1");
        assertThat(BankText.of("Şişli Belediyesi, İstanbul Çağrı Işık", 70))
                .isEqualTo("Sisli Belediyesi, Istanbul Cagri Isik");
        assertThat(BankText.of("Δήμος Αθηναίων", 70)).isEqualTo("Dimos Athinaion");
        assertThat(BankText.of("Примэрия Кишинёв", 70)).isEqualTo("Primeriia Kishinev");
        assertThat(BankText.of("Щербаков", 70)).isEqualTo("Shcherbakov");
        assertThat(BankText.of("თბილისი", 70)).isEqualTo("tbilisi");
        assertThat(BankText.of("Łódź Ørsted Åse Đorđe", 70)).isEqualTo("Lodz Orsted Ase Dorde");
    }

    @Test
    void readsAMarkThatStandsApartAsOneOnItsLetter() {
        assertThat(BankText.of("Nu\u0308rnberg", 70)).isEqualTo("Nuernberg");
        assertThat(BankText.of("Cafe\u0301", 70)).isEqualTo("Cafe");
    }

    @Test
    void hasNothingThatABankRefuses() {
        assertThat(BankText.of("Tom & Jerry <b>\"x\"</b> #1 \u4e2d\u6587 \ud83d\ude00 €", 70))
                .matches("[a-zA-Z0-9/\\-?:().,'+ ]+")
                .startsWith("Tom + Jerry .b");
        assertThat(BankText.of("  a \u00a0\t b  ", 70)).isEqualTo("a b");
    }

    @Test
    void isNoLongerThanItMayBe() {
        assertThat(BankText.of("ß".repeat(70), 70)).hasSize(70);
        assertThat(BankText.of("a".repeat(69) + " b", 70)).hasSize(69);
    }
}
