package eu.alliance.registration.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatoryPolicyTest {

    @Test
    void takesTheMayorByWhateverTheOfficeIsCalled() {
        assertThat(List.of(
                        "Mayor",
                        "Lord Mayor",
                        "The Mayor of Riga",
                        "Maire",
                        "La maire de Paris",
                        "Maire d’Amiens",
                        "Oberbürgermeisterin der Stadt Augsburg",
                        "Sindaco di Torino",
                        "Мэр Риги",
                        "Мэр города Риги",
                        "Şişli Belediye Başkanı"))
                .allMatch(SignatoryPolicyTest::signsWithoutAMandate);
    }

    @Test
    void takesNobodyElseForTheMayor() {
        assertThat(List.of(
                        "Deputy Mayor",
                        "Mayor's adviser",
                        "Mayoress' secretary",
                        "Mayor, represented by the deputy",
                        "Adjoint au maire",
                        "Stellvertretender Bürgermeister",
                        "Vicesindaco",
                        "Заместитель мэра",
                        "Belediye Başkanı Yardımcısı",
                        "Councillor"))
                .noneMatch(SignatoryPolicyTest::signsWithoutAMandate);
    }

    private static boolean signsWithoutAMandate(String office) {
        return new SignatoryPolicy(new LocalizedText(Map.of("en", office)), null)
                .objection()
                .isEmpty();
    }
}
